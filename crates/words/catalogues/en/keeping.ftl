### Keeping: the log of deeds, its end in papers.

## The page of the log

audit-title = Log of deeds
audit-lead = Every deed, newest first. Each entry carries a digest over itself and the one before it, so that none can be changed or taken out unseen.
# $place (number) the place of the last entry; its first digits follow
audit-head = The log ends at entry { $place } with
audit-verify = Verify now
# $at and $of (numbers) places of entries
audit-verifying = Verifying: entry { $at } of { $of }. This page looks again by itself.
# $place (number) how many entries; $at (text) the moment, in UTC
audit-holds = The log holds up to entry { $place }, verified on { $at } UTC.
# $place (number) the place of the entry
audit-missing = The log is broken: entry { $place } is missing. Compare with a backup.
# $place (number) the place of the entry
audit-changed = The log is broken: entry { $place } is not as it was written. Compare with a backup.
# $place and $kept (numbers) places of entries
audit-cut = The log is broken: it ends at entry { $place }, but { $kept } were written. Compare with a backup.
audit-failed = The verification stopped because the database failed. Try again in a minute.
audit-place = No.
audit-at = When (UTC)
audit-person = Who
audit-deed = What
audit-day = Day (UTC)
audit-detail = Written with it
audit-operator = Command line
audit-none = No entry fits. Take a filter away to see more.
audit-export = Export
audit-export-how = One JSON object a line; put the parts one after another to check the whole. The documentation says how to check it without Trellis.
# $from and $until (numbers) places of entries
audit-export-part = Entries { $from } to { $until }
# $count (number) how often
audit-refused-public = Refused to visitors without an account since the server was started: { $count }

## Deeds

deed-refused = Something was refused
deed-protected-read = A protected field was read
deed-office-proposed = An office was proposed
deed-office-approved = An office was approved

## In papers

# $place (number) the place of the last entry; $digits (text) the first 16 digits of its digest
print-sealed = Log of deeds: entry { $place }, { $digits }. To check, compare with that entry’s “digest” in the export of the log.
