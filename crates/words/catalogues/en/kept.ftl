### Work that is not lost: forms that wait, drafts, both versions of a change, receipts.

## A form that came after its session had ended

flash-kept = Your session has ended. What you typed is kept: sign in, and it will be filled in again. Nothing is lost.
flash-kept-without-file = Your session has ended. What you typed is kept and will be filled in again after you sign in. The file is not kept: please choose it once more.
flash-kept-for-another = That form was opened by somebody else in this browser. It is kept for them for a day, until they sign in here.
flash-forgotten = Forgotten.
kept-title = Forms that wait for you
kept-lead = What you sent after your session had ended waits here for a day, in this browser only. Nothing of it has been sent: open it, look at it, and send it.
kept-none = Nothing waits for you. What you send after your session has ended will be found here.
kept-typed = What you typed
kept-when = Time
kept-page = Page
kept-deeds = What to do
kept-forget = Forget it
kept-filled-in = What you had typed is filled in again. It has not been sent yet.
# $time: hour and minute
kept-from = You sent it at { $time } UTC, when your session had ended.
kept-to-form = Go to the form
# $file: the name of a file
kept-file-lost = The file { $file } was not kept. Please choose it once more.
kept-no-form = The form is not on its page any more. This is what you had typed, so that you can copy it.
kept-to-page = Go to the page

## Drafts

draft-save = Save draft
draft-discard = Discard draft
# $time: hour and minute
draft-from-today = Draft from { $time } UTC, not sent
# $day: a day; $time: hour and minute
draft-from-day = Draft from { $day }, { $time } UTC, not sent
draft-session-ended = Your session has ended. Send the form, or save the draft: after you sign in again, everything will be filled in.
flash-draft-saved = Draft saved. It has not been sent.
flash-draft-discarded = Draft discarded.
flash-draft-too-long = This is too long to be saved as a draft. It has not been saved.

## Groups of fields

group-report-how = How it goes
group-report-with = With what, and for whom
group-fact-what = What happened
group-fact-proof = How we know
group-measure-counts = What counts
group-comment-who = Who, and about what
group-comment-words = The comment

## Both versions

# $who: a person; $day: a day; $time: hour and minute
stale-by = { $who } changed it on { $day }, { $time } UTC.
# $day: a day; $time: hour and minute
stale-at = It was changed on { $day }, { $time } UTC.
stale-title = Both versions
stale-field = Field
stale-mine = What you typed
stale-theirs = What stands now
stale-keep-mine = Keep mine
stale-take-theirs = Take theirs
stale-empty = empty
stale-nothing-differs = What you typed is what stands now.

## Receipts

receipts-title = Your receipts
receipts-lead = Everything you sent that was carried out.
receipts-none = You have sent nothing yet. Each form that you send gets a numbered receipt here.
# $number: the number, for example 2027-000123
receipt-number = Receipt { $number }
receipt-head-number = Number
receipt-what = What
receipt-when = When
receipt-who = Who
receipt-place = Where to find it
receipt-digest = Digest of what was sent (SHA-256):
receipt-hint = The same form sent twice is carried out once and has one receipt.
flash-sent-before = This was sent and carried out before. It was not done a second time. This is its receipt.
