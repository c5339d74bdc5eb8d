### Problems: one message for each stable code, key problem-<code with dots and underscores as dashes>.

## Everywhere

problem-not-found = There is nothing at this address, or it is not open to you. Check the address, or sign in if you have an account.
problem-not-allowed = Your role does not include this. Ask an officer of the secretariat if it has to be done.
problem-stale = Somebody else changed this while you had it open. Nothing of yours was saved yet. Compare both versions and save once more.
problem-sending-before = This was sent and carried out before. It was not done a second time.
problem-sending-other = This key was used for another call before. Make up a new key for each thing to be done.
# $value: the code
problem-code-taken = The code “{ $value }” is used already. Choose another one.
problem-organisation-unclear = Several organisations share this installation. Say which one you mean.
problem-internal = Something failed on our side. It was noted for repair; nothing of yours was changed. Try again in a minute.
problem-store-full = There is no room left on the server’s disk: nothing could be saved. Reading goes on. Keep what you typed, tell whoever looks after the server, and send it again once there is room.
problem-store-unwell = The server’s disk or database does not work at present: nothing was saved. Keep what you typed and send it again in a few minutes; if it stays so, tell whoever looks after the server.
problem-store-damaged = The database is damaged: nothing was saved. Tell whoever looks after the server to run “trellis check” and to restore the last backup.

## Signing in

problem-sign-in-needed = Please sign in first. If you were signed in, your session has ended.
problem-sign-in-wrong = This e-mail address and this password do not belong together. Check both and try again.
# $minutes: how long to wait
problem-sign-in-locked = There were too many wrong tries for this e-mail address. Wait { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} and try again.

## Forms

problem-form-foreign = This form did not come from a page of this site, or its page was open for too long. Nothing was changed. Open the page again and send the form once more.
problem-form-invalid = Some fields need a change. Nothing was saved yet.
problem-field-empty = Please fill this in.
# $value: what was typed
problem-field-day = “{ $value }” is not a day. Write it like 2026-11-21.
# $value: what was typed
problem-field-number = “{ $value }” is not a number. Use digits, with a point or a comma before decimals.
# $most: how many letters are allowed
problem-field-long = This is too long; it may have up to { $most ->
    [one] one letter
   *[other] { $most } letters
}.
problem-text-nul = A text holds a character that cannot be kept (NUL). Remove it, or type the text anew.
# $value: what was sent
problem-field-choice = “{ $value }” is none of the choices. Choose one of those shown.
# $value: the day
problem-field-future = { $value } lies in the future. Give a day up to today.

## Files

problem-file-empty = The file is empty. Choose it again, or save it once more in the program it was written with.
# $max: megabytes
problem-file-too-large = The file is larger than { $max } MB, the most that is taken in. Take pictures out of it, or send it in parts.
# $found: what it looks like, a code of `Looks` in crates/paper/src/unreadable.rs
problem-file-not-recognised = The file looks like { $found ->
    [docx] a Word document (.docx)
    [xlsx] an Excel workbook (.xlsx)
    [csv] plain text (.csv)
    [presentation] a presentation
    [binary-workbook] a binary Excel workbook (.xlsb)
    [old-office] a Word or Excel file of the old format (.doc, .xls)
    [open-document] an OpenDocument file (.odt, .ods)
    [zip] a zip archive
    [pdf] a PDF
    [rtf] a rich text file (.rtf)
    [html] a web page
    [xml] an XML file
    [picture] a picture
   *[unknown] a file of an unknown kind
}. Save it as a Word document (.docx), an Excel workbook (.xlsx) or a CSV table, and try again.
# $claimed: what the name says; $found: what is inside, such a code
problem-file-not-what-it-claims = The name ends in .{ $claimed }, but the content looks like { $found ->
    [docx] a Word document (.docx)
    [xlsx] an Excel workbook (.xlsx)
    [csv] plain text (.csv)
    [presentation] a presentation
    [binary-workbook] a binary Excel workbook (.xlsb)
    [old-office] a Word or Excel file of the old format (.doc, .xls)
    [open-document] an OpenDocument file (.odt, .ods)
    [zip] a zip archive
    [pdf] a PDF
    [rtf] a rich text file (.rtf)
    [html] a web page
    [xml] an XML file
    [picture] a picture
   *[unknown] a file of an unknown kind
}. Save it again under its true format.
# $found: what it is, such a code
problem-file-old-format = The file looks like { $found ->
    [docx] a Word document (.docx)
    [xlsx] an Excel workbook (.xlsx)
    [csv] plain text (.csv)
    [presentation] a presentation
    [binary-workbook] a binary Excel workbook (.xlsb)
    [old-office] a Word or Excel file of the old format (.doc, .xls)
    [open-document] an OpenDocument file (.odt, .ods)
    [zip] a zip archive
    [pdf] a PDF
    [rtf] a rich text file (.rtf)
    [html] a web page
    [xml] an XML file
    [picture] a picture
   *[unknown] a file of an unknown kind
}, which is not read. Open it in your office program and save it as { $found ->
    [binary-workbook] .xlsx
   *[unknown] .docx or .xlsx
}.
problem-file-encrypted = The file is protected with a password. Take the password off and send it again.
# $entry: the part with the programs
problem-file-macros = The file carries programs (macros, in “{ $entry }”), which are never run here. Save it without them, as .docx or .xlsx.
# $where: `part` with $entry, its name, or `file`
problem-file-broken-zip = The file is damaged or was cut short{ $where ->
    [part] {" "}(part { $entry })
   *[file] {""}
}. Open it in your office program, save it again, and try once more.
# $count: parts found; $max: parts allowed
problem-file-too-many-entries = The file is made of too many parts: { $count }, where { $max } are allowed. Copy the text into a new document and send that.
# $entry: the name
problem-file-duplicate-entry = Two parts of the file have one name, “{ $entry }”, so that two programs could show two texts. Open it and save it once more.
# $entry: the name
problem-file-unsafe-path = A part of the file, “{ $entry }”, points outside of it, as attacks do. Ask whoever sent it for a new copy.
# $entry: the part; $max: megabytes
problem-file-zip-bomb = The part “{ $entry }” would grow beyond { $max } MB when unpacked, as attacks do. Copy the text into a new document and send that.
# $entry: the part; $max: how many times
problem-file-too-dense = The part “{ $entry }” would grow to more than { $max } times its packed size, as attacks do and text never does. Copy the text into a new document and send that.
# $entry: the part
problem-file-dtd = The part “{ $entry }” declares a document type, which no office document needs and attacks use. Open the file and save it once more.
# $entry: the part; $offset: bytes from its beginning
problem-file-broken-xml = The part “{ $entry }” is damaged at byte { $offset }. Open the file and save it once more.
# $where: `part` with $entry, its name, or `file`
problem-file-encoding = The letters are in an encoding that cannot be read{ $where ->
    [part] {" "}(part { $entry })
   *[file] {""}
}. Save the file as UTF-8 and try again.
# $entry: the part; $max: levels
problem-file-too-deep = In “{ $entry }” tables or elements stand inside each other deeper than { $max } levels. Make the tables simpler and send it again.
# $entry: the part
problem-file-missing-part = The file names a part that is not in it: “{ $entry }”. Open it and save it once more.
# $where: `sheet` with $sheet, its name, or `table`; $row, $column: where; $max_rows, $max_columns: how much is read
problem-file-sheet-too-large = { $where ->
    [sheet] The sheet “{ $sheet }”
   *[table] The table
} has a filled cell in row { $row }, column { $column }. At most { $max_rows } rows and { $max_columns } columns are read. Delete what lies beyond, or split the table.
# $where and what follows: the place; $max: cells
problem-file-too-many-cells = There are more than { $max } filled cells; the first one too many is in { $where ->
    [paragraph] paragraph { $number }
    [table] table { $table }, row { $row }, column { $column }
   *[sheet] sheet “{ $sheet }”, row { $row }, column { $column }
}. Split the file.
# $where and what follows: the place; $max: kilobytes
problem-file-text-too-long = The text in { $where ->
    [paragraph] paragraph { $number }
    [table] table { $table }, row { $row }, column { $column }
   *[sheet] sheet “{ $sheet }”, row { $row }, column { $column }
} is longer than { $max } KB. Shorten or split it.
# $where and what follows: the place; $max: megabytes
problem-file-too-much-text = The file holds more than { $max } MB of text; reading stopped at { $where ->
    [paragraph] paragraph { $number }
    [table] table { $table }, row { $row }, column { $column }
   *[sheet] sheet “{ $sheet }”, row { $row }, column { $column }
}. Split the file.
# $sheet: the sheet; $value: what stands there
problem-file-bad-cell = In the sheet “{ $sheet }” a cell cannot be understood: “{ $value }”. Correct it and send the file again.
# $row, $column: where
problem-file-open-quote = A quotation mark is opened in row { $row }, column { $column } and never closed, so that the rest would be one cell. Close it and send the file again.
# $seconds: the most seconds
problem-file-too-slow = Reading the file took longer than the { $seconds } s it may take, and was stopped. Send it without other parts.
problem-file-too-heavy = Reading the file needed more memory than it may have, and was stopped. Send it without pictures and other parts.
problem-file-reader-failed = The file could not be read because the reader did not answer. Try again; if it happens twice, tell whoever runs this site.
problem-file-not-admitted = The content is none of what is kept here: PDF, Word (.docx), Excel (.xlsx), a picture (PNG, JPEG), mail (.eml) or plain text. Save or print it as one of these and send that.
# $entry: what runs
problem-file-active = The file carries something that runs when it is opened (“{ $entry }”). Ask whoever sent it for a copy without that, for example printed to a new PDF.
# $file: its name; $why: a sentence that says why, and the way on
problem-attachment-refused = “{ $file }” was not taken in. { $why }
# $file: its name
problem-attachment-cut = “{ $file }” did not come in whole: the line broke on the way. Choose it and send it again; what you typed is still here.
# $most (number): files beside one record
problem-attachment-full = { $most } files stand here, the most there may be. Remove one that is not needed, then put this one in.
problem-attachment-clean = The file was checked already and can be taken. Load the page again.

## Plans

# $file: the name of the file
problem-plan-empty = No action was found in “{ $file }”. Check that it is the right file: a plan has a table of actions, or numbered paragraphs.

## Facts, periods and Members

# $value: the number; $of: out of how many
problem-fact-above-denominator = { $value } is more than the { $of } it is counted out of. Check both numbers.
# $value: the top of the scale
problem-fact-scale-empty = A scale cannot end at { $value }. Give the highest score that can be reached.
problem-fact-status-of-nobody = A status belongs to one Member and one instrument. Choose both.
# $asked, $answered: days
problem-fact-outcome-before-request = The answer ({ $answered }) lies before the request ({ $asked }). Check both days.
# $from, $until: days
problem-period-backwards = The period ends on { $until }, before it begins on { $from }. Check both days.
# $member: its name; $from: the first day it stands there
problem-membership-twice = { $member } is in the set already, from { $from }. End that membership first.

## Accounts

# $value: what was typed
problem-field-code = “{ $value }” is not a short code. Use lower-case letters a to z, digits and hyphens.
# $value: what was typed
problem-field-email = “{ $value }” is not an e-mail address. Write it like name@example.org.
# $value: what was typed
problem-field-link = “{ $value }” is no address on the web. It begins with https:// or http:// and has no blanks.
# $least: letters
problem-field-password-short = The password is too short. Use { $least } letters or more; a few words in a row are good.

## Measures and classes

# $from: a day
problem-class-held = It counts as this already, from { $from }. End that first, or give a later day.
# $last: a day
problem-class-ended = It ended already, on { $last }. An end that is recorded stays; record a new class if it began again.
# $from: a day
problem-class-ends-early = The last day lies before the first, { $from }. Check both days.
problem-measure-does-not-fit = This kind of figure cannot be compared with the target: one is a number, the other a share or a mean. Choose another kind.
problem-needs-another = Whoever prepared this cannot also approve it. Ask a second person who may.
# $value: what was typed
problem-field-held-for = Nothing with the code “{ $value }” was found. Enter the code of a Member, plan or body of this organisation, for example FJ, or the symbol of a document.
problem-field-held-for-needed = This office is held for one Member, partner or person. Enter its code, for example FJ.
problem-field-held-for-nothing = This office is held for the whole organisation. Leave the field empty.
# $value: what was typed
problem-field-ends-before = The last day, { $value }, comes before the first. Enter a later day or leave it empty.
problem-step-early = Success and effect are judged once the step is carried out or given up. Choose that first, or leave both as “not judged”.
problem-appraisal-closed = This appraisal is submitted or over, and is judged no more. Begin a new one if it has to be weighed again.
problem-appraisal-way = An appraisal goes from draft to comments, is revised, submitted and decided. Choose one of the steps shown.
# $count: how many are left
problem-appraisal-unjudged = { $count ->
    [one] { $count } criterion is not judged yet. Judge it first, with its reason.
   *[other] { $count } criteria are not judged yet. Judge them first, each with its reason.
}
