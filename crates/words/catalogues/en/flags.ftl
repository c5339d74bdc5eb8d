### One sentence for each doubt about a document (`FlagCode` in crates/domain/src/plans/content.rs).
### Each says what is odd, what was kept, and what a person can do. $q1, $q2, $q3 are the flag's quotes in their order.

## Numbers and letters

# $q1: the number before the gap; $q2: the number after it
flag-number-skips = The numbers jump from { $q1 } to { $q2 }. They are kept as printed; check that no entry is missing.
# $q1: the first number
flag-number-starts-late = The numbering starts at { $q1 }. It is kept as printed; check that nothing before it is missing.
# $q1: the number
flag-number-repeats = The number { $q1 } stands twice in this section. Both entries are kept; check which one other papers refer to.
# $q1: the last number of the section before; $q2: that section; $q3: the first number here
flag-number-style-changes = Entries are numbered like “{ $q1 }” in “{ $q2 }” and like “{ $q3 }” here. Both are kept as printed; name the section when you refer to an entry.
# $q1: the last letter of the section before; $q2: that section; $q3: the first letter here
flag-letters-run-on = The letters run on from { $q1 } in “{ $q2 }” to { $q3 } here. They are kept as printed; this is usually intended.
# $q1: the code
flag-codes-combined = One row covers several codes: { $q1 }. It is kept as one action that carries them all; split it only if the parts are reported separately.
# $q1: the code; $q2: the activity it stands under
flag-code-elsewhere = The code { $q1 } stands under activity { $q2 }, not under the one its number names. It is kept where it is printed; move it if that is a slip.
# $q1: the code; $q2, $q3: the two horizons
flag-code-in-two-horizons = The code { $q1 } stands in two horizons: “{ $q2 }” and “{ $q3 }”. It is kept as one action with one history.
# $q1: the label; $q2, $q3: the parts that carry it
flag-label-repeats = The label { $q1 } is used twice: for “{ $q2 }” and for “{ $q3 }”. Both are kept in the order printed; check that each target goes with the right indicator.
flag-number-missing = This entry has no number although its neighbours have one. It is kept without; add the number if it was lost.
# $q1: how the action is known
flag-row-repeats = The action “{ $q1 }” stands twice with the same wording. Both are kept; remove one if it is a copy.

## Links, periods and dates

# $q1: the milestone; $q2, $q3: the actions
flag-milestone-shared = “{ $q1 }” of the parent plan stands under two actions: “{ $q2 }” and “{ $q3 }”. Both links are kept; check that both are meant.
# $q1: the head; $q2: the period it names; $q3: the period of the plan
flag-period-differs = The head “{ $q1 }” names { $q2 }, the plan is for { $q3 }. Both are kept as printed; the head may come from an earlier plan.
# $q1: the label; $q2: the period the text states
flag-period-label-differs = The plan is labelled { $q1 }, its text says { $q2 }. Both are kept; figures are computed for the period in the text.
# $q1: the date that should come first; $q2: the date that should come later
flag-dates-out-of-order = The dates { $q1 } and { $q2 } stand in an order that cannot be. Both are kept as printed; correct the record if you know which one is wrong.
# $q1: the date
flag-date-impossible = “{ $q1 }” is a day that no calendar has. It is kept as printed; correct the record if you know the right day.
# $q1: the section's number; $q2: the title announced; $q3: the title here
flag-title-differs = Section { $q1 } was announced as “{ $q2 }”, but its title here is “{ $q3 }”. The title printed here is used; check which one was adopted.
# $q1: what is kept
flag-kept-from-before = This file does not say “{ $q1 }”, which the version before said. It is kept from there; correct the file if it was meant to go.

## Indicators, targets and resources

# $q1: what has no target
flag-kpi-without-target = There is no target for “{ $q1 }”. The wording is kept; only what has a target is measured. Add a target if one was agreed.
# $q1: the indicator; $q2: its target; $q3: what the target counts
flag-units-differ = The indicator is “{ $q1 }”, but its target “{ $q2 }” counts “{ $q3 }”. Both are kept; decide what is to be counted.
# $q1: the indicator; $q2: the target
flag-number-against-share = The indicator “{ $q1 }” asks for a number, its target “{ $q2 }” for a share. Both are kept; decide what the share is of.
# $q1: the target
flag-target-unclear = The target “{ $q1 }” leaves something open. It is kept to the letter; answer the question beside it before it is measured.
flag-resources-empty = The resources are empty here although neighbouring entries have some. They are kept empty; fill them in if they are known.

## Text

# $q1: as printed; $q2: the wording before; $q3: the wording after
flag-doublet = “{ $q1 }” looks like an old and a new wording side by side. It is kept as printed; it may have been “{ $q2 }” and become “{ $q3 }”.
# $q1: as printed; $q2: how it may have been meant
doublet-one-reading = “{ $q1 }” looks like words left over from an earlier wording. It is kept as printed; it may have been meant as “{ $q2 }”.
# $q1: the broken piece
flag-text-broken = “{ $q1 }” looks like a broken piece of text. It is kept as printed; compare it with the original.
# $q1: how many insertions; $q2: how many deletions
flag-tracked-changes = The document carries tracked changes (insertions: { $q1 }, deletions: { $q2 }). They are read as accepted, and the earlier wording is kept; check that this is the adopted version.
# $q1: how many
flag-margin-comments = The margin carries comments: { $q1 }. They are no part of the plan and are listed as not placed, each with its author; check that none of them changes the text.
# $q1: the name of the embedded file
flag-file-embedded = Another file (“{ $q1 }”) is embedded here, and its text is not read. Open the document in Word, copy that text into the document itself, save it and import it again.
# $q1: the words
flag-row-deleted = A tracked change takes these words away: “{ $q1 }”. They are not read as part of the plan and are listed as not placed; check that the change was adopted.
# $q1: the mark
flag-markup-in-text = The text contains “{ $q1 }”, a mark of another format. The words are kept; check how the entry reads.
# $q1: the text
flag-formula-text = “{ $q1 }” starts like a formula. It is kept as text and never computed, here and in exports.

## Tables

flag-nested-table = A table stands inside a cell of another one. Its content is read as well; check that nothing is there twice.
# $q1: the column heads found here
flag-head-order-differs = The columns stand in another order than in the tables before: { $q1 }. Each was read by its own head; check the first row.
# $q1: the label
flag-label-after-head = The label “{ $q1 }” stands after the head row it belongs to. It was read as the label of this table; check that the entries are under the right one.
# $q1: the head
flag-column-unknown = The column “{ $q1 }” was not understood. Its cells are kept as remarks; choose its meaning and it will be remembered.
# $q1: the head
flag-column-guessed = No column says that it holds the actions, so “{ $q1 }” was read as such. Check the first row, and choose the column’s meaning if it is another one.
flag-heads-missing = This table has no column heads that are known. Its columns were read by what is in them; check the first row, and choose what each column means.
flag-actions-missing = No action was found: there is no table with column heads that are known, no label such as “Activity:”, and no list of numbered items. The text is kept; put the actions into a table with column heads, or number them, and import the document again.
# $q1: the first such heading
flag-headings-as-actions = The document has neither a table nor labels nor lists, so each heading such as “{ $q1 }” was read as an action and the text below it as its description. Check that these headings are the actions.
