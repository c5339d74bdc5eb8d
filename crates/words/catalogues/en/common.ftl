### Words that every room uses. A word that only one room needs belongs into that room's file.

yes = Yes
no = No
none = None
unknown = Unknown
all = All
other = Other

## Deeds

save = Save
cancel = Cancel
close = Close
back = Back
next = Next
continue = Continue
edit = Edit
add = Add
remove = Remove
search = Search
filter = Filter
clear = Clear
download = Download
upload = Upload
sign-in = Sign in
sign-out = Sign out

## Time

# $day: a short day; $time: "09:00"; $mark: how far the clock is from UTC, "UTC+12"
moment = { $day }, { $time } { $mark }
# $day: a day, written in full
as-at = as at { $day }
# $from, $until: days, written in full
from-until = from { $from } to { $until }
from-on = from { $from } on
today = today

## Amounts

# $done, $total: numbers, "12 of 33"
n-of-total = { $done } of { $total }
# $count: how many things are shown
result-count = { $count ->
    [0] Nothing found
    [one] { $count } result
   *[other] { $count } results
}

every-year = Every year

# $first, $second: what the two bars are; $count: how many rows
chart-bars = { $count ->
    [one] { $first } and { $second } of one name, as bars.
   *[other] { $first } and { $second } of { $count } names, as bars.
}
