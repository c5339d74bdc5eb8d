//! The catalogue of problems: everything that can go wrong in words a person can act on.
//!
//! A problem has a stable code, the values its sentence quotes, and the fields it concerns. Sentences live in the
//! language catalogues under `problem-<code>`; statuses live one floor up. Nothing else reaches a person.

use std::{error::Error, fmt};

use rust_decimal::Decimal;
use trellis_domain::{kernel::Day, people::Refusal};
use trellis_paper::Unreadable;
use trellis_store::StoreError;

pub use crate::{quoted::Quoted, stale::Stands};

/// What kind of answer a problem calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The input has to change.
    Invalid,
    /// The file cannot be read as what it should be.
    Unreadable,
    /// Nothing of that id, or nothing this reader may know of.
    NotFound,
    /// Known, but not allowed.
    Refused,
    /// Nobody is signed in, or the session has ended.
    SignIn,
    /// Somebody else was faster.
    Conflict,
    /// Too many tries; wait.
    TooMany,
    /// The disk is full; reading goes on. Logged with its cause.
    Full,
    /// Something we need does not work at present; logged with its cause.
    Unwell,
    /// Ours to mend; logged with its cause.
    Internal,
}

impl Kind {
    /// Whether somebody who looks after the machine should know of it.
    pub const fn is_fault(self) -> bool {
        matches!(self, Self::Full | Self::Unwell | Self::Internal)
    }
}

macro_rules! catalogue {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal $kind:ident;)+) => {
        /// One entry of the catalogue.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name),+ }

        impl Code {
            /// Every entry.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable code, `room.thing.trouble`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The kind of answer.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind),+ }
            }

            /// The entry with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

catalogue! {
    /// Nothing of that id, or hidden from this reader.
    NotFound = "not_found" NotFound;
    /// The role does not allow it.
    NotAllowed = "not_allowed" Refused;
    /// Whoever made it does not move it on: a second person signs.
    NeedsAnother = "needs_another" Refused;
    /// Sign in first.
    SignInNeeded = "sign_in.needed" SignIn;
    /// Address and password do not belong together.
    SignInWrong = "sign_in.wrong" Invalid;
    /// Too many failed sign-ins for the address or from the client. Quotes `minutes`.
    SignInLocked = "sign_in.locked" TooMany;
    /// Not a code of the second step that counts now, or used before.
    CodeWrong = "sign_in.code_wrong" Invalid;
    /// The device's answer does not open the account, or came too late.
    PasskeyWrong = "passkey.wrong" Invalid;
    /// The second step is set up already.
    SecondStepSet = "second_step.set" Conflict;
    /// The second step has to be given or set up on the site; the API cannot.
    SecondStepNeeded = "second_step.needed" Refused;
    /// The invitation is over, was used, or never was.
    InvitationOver = "invitation.over" NotFound;
    /// One's own account is not for oneself to disable.
    AccountOwn = "account.own" Refused;
    /// No relay is configured.
    MailOff = "mail.off" Invalid;
    /// The relay did not take a mail. Quotes `value`.
    MailRefused = "mail.refused" Invalid;
    /// The form was not sent from one of our own pages.
    FormForeign = "form.foreign" Refused;
    /// Something required is empty.
    FieldEmpty = "field.empty" Invalid;
    /// Not a day. Quotes `value`.
    FieldDay = "field.day" Invalid;
    /// Not a number. Quotes `value`.
    FieldNumber = "field.number" Invalid;
    /// Longer than allowed. Quotes `most`.
    FieldLong = "field.long" Invalid;
    /// None of the choices. Quotes `value`.
    FieldChoice = "field.choice" Invalid;
    /// The day lies in the future. Quotes `value`.
    FieldFuture = "field.future" Invalid;
    /// One or more fields need a change.
    FormInvalid = "form.invalid" Invalid;
    /// Somebody else changed it since it was opened.
    Stale = "stale" Conflict;
    /// The same was sent and done before.
    SentBefore = "sending.before" Conflict;
    /// The key of a call was used for another call before.
    SentOther = "sending.other" Invalid;
    /// Something of that code exists already. Quotes `value`.
    CodeTaken = "code.taken" Conflict;
    /// Nothing of that code that an office could be held for. Quotes `value`.
    FieldHeldFor = "field.held_for" Invalid;
    /// The office is held for one thing; nothing is named.
    FieldHeldForNeeded = "field.held_for_needed" Invalid;
    /// The office is held for the whole organisation.
    FieldHeldForNothing = "field.held_for_nothing" Invalid;
    /// The last day comes before the first. Quotes `value`.
    FieldEndsBefore = "field.ends_before" Invalid;
    /// Several organisations share this installation; say which.
    OrganisationUnclear = "organisation.unclear" Invalid;
    /// There is nothing in it.
    FileEmpty = "file.empty" Unreadable;
    /// More bytes than are taken in.
    FileTooLarge = "file.too_large" Unreadable;
    /// Neither a text document nor a workbook nor a table in text form.
    FileNotRecognised = "file.not_recognised" Unreadable;
    /// The content is of another format than the name says.
    FileNotWhatItClaims = "file.not_what_it_claims" Unreadable;
    /// A format from before 2007, or a binary one.
    FileOldFormat = "file.old_format" Unreadable;
    /// A password is needed.
    FileEncrypted = "file.encrypted" Unreadable;
    /// It carries programs.
    FileMacros = "file.macros" Unreadable;
    /// The package around the parts is damaged or cut short.
    FileBrokenZip = "file.broken_zip" Unreadable;
    /// More parts than a document has.
    FileTooManyEntries = "file.too_many_entries" Unreadable;
    /// Two parts of one name: programs would differ in which one they show.
    FileDuplicateEntry = "file.duplicate_entry" Unreadable;
    /// A part whose name points outside the file.
    FileUnsafePath = "file.unsafe_path" Unreadable;
    /// A part that would grow beyond measure when unpacked.
    FileZipBomb = "file.zip_bomb" Unreadable;
    /// A part that is packed more densely than any text is.
    FileTooDense = "file.too_dense" Unreadable;
    /// A document type definition or entity, which no office document needs.
    FileDtd = "file.dtd" Unreadable;
    /// XML that is not well formed.
    FileBrokenXml = "file.broken_xml" Unreadable;
    /// Letters that are not in the encoding they claim.
    FileEncoding = "file.encoding" Unreadable;
    /// Elements or tables nested beyond what a document needs.
    FileTooDeep = "file.too_deep" Unreadable;
    /// A part that the file names but does not hold.
    FileMissingPart = "file.missing_part" Unreadable;
    /// A cell beyond the rows or columns that are read.
    FileSheetTooLarge = "file.sheet_too_large" Unreadable;
    /// More filled cells than are read.
    FileTooManyCells = "file.too_many_cells" Unreadable;
    /// One cell or paragraph holds more text than is read.
    FileTextTooLong = "file.text_too_long" Unreadable;
    /// All text together is more than is read.
    FileTooMuchText = "file.too_much_text" Unreadable;
    /// A cell that names no place, or a text that is not there.
    FileBadCell = "file.bad_cell" Unreadable;
    /// A quotation mark that is opened and never closed.
    FileOpenQuote = "file.open_quote" Unreadable;
    /// Reading took too long and was stopped.
    FileTooSlow = "file.too_slow" Unreadable;
    /// Reading needed too much memory, or broke, and was stopped.
    FileTooHeavy = "file.too_heavy" Unreadable;
    /// The reader could not be started or did not answer.
    FileReaderFailed = "file.reader_failed" Unreadable;
    /// The file has no action in it. Quotes `file`.
    PlanEmpty = "plan.empty" Invalid;
    /// More than there are. Quotes `value` and `of`.
    FactAboveDenominator = "fact.above_denominator" Invalid;
    /// A scale that ends at zero. Quotes `value`.
    FactScaleEmpty = "fact.scale_empty" Invalid;
    /// A status without a Member or an instrument.
    FactStatusOfNobody = "fact.status_of_nobody" Invalid;
    /// Answered before it was asked. Quotes `asked` and `answered`.
    FactOutcomeBeforeRequest = "fact.outcome_before_request" Invalid;
    /// A period ends before it begins. Quotes `from` and `until`.
    PeriodBackwards = "period.backwards" Invalid;
    /// A Member would be in a set twice at once. Quotes `member` and `from`.
    MembershipTwice = "membership.twice" Invalid;
    /// A Member holds the class already. Quotes `from`.
    ClassHeld = "class.held" Invalid;
    /// The class has ended already. Quotes `last`.
    ClassEnded = "class.ended" Invalid;
    /// A class would end before it began. Quotes `from`.
    ClassEndsEarly = "class.ends_early" Invalid;
    /// What is counted cannot be compared with the target.
    MeasureDoesNotFit = "measure.does_not_fit" Invalid;
    /// Not a short code. Quotes `value`.
    FieldCode = "field.code" Invalid;
    /// It would stand above itself. Quotes `value`.
    FieldCircle = "field.circle" Invalid;
    /// Nobody could say which day it means.
    DeadlineWithoutDay = "deadline.without_day" Invalid;
    /// The round takes no answers now.
    RoundClosed = "round.closed" Invalid;
    /// Not an address of the web. Quotes `value`.
    FieldLink = "field.link" Invalid;
    /// Not an e-mail address. Quotes `value`.
    FieldEmail = "field.email" Invalid;
    /// The password is too short. Quotes `least`.
    FieldPasswordShort = "field.password_short" Invalid;
    /// No room is left for the database.
    StoreFull = "store.full" Full;
    /// The disk or the database server does not work at present.
    StoreUnwell = "store.unwell" Unwell;
    /// The database is damaged.
    StoreDamaged = "store.damaged" Unwell;
    /// The password is one of those that are tried first.
    FieldPasswordCommon = "field.password_common" Invalid;
    /// The password is made of the person's own name, address or organisation.
    FieldPasswordContext = "field.password_context" Invalid;
    /// Not the password of the account.
    FieldPasswordWrong = "field.password_wrong" Invalid;
    /// A day outside of what is possible. Quotes `from` and `until`.
    FieldDayBetween = "field.day_between" Invalid;
    /// The day has not come yet. Nothing quoted.
    FieldNotYet = "field.not_yet" Invalid;
    /// Not a symbol of documents. Quotes `value`.
    DocumentSymbol = "document.symbol" Invalid;
    /// The scheme of symbols asks for something that the document does not say. Quotes `value`, an example.
    DocumentSymbolLacks = "document.symbol_lacks" Invalid;
    /// A language has no file yet, or is none of the document's. Quotes `language`.
    DocumentFileMissing = "document.file_missing" Invalid;
    /// Files do not change once a document is cleared.
    DocumentFilesFixed = "document.files_fixed" Conflict;
    /// The document is in a state from which this does not go.
    DocumentNotFrom = "document.not_from" Conflict;
    /// A revision, addendum or corrigendum points to the original.
    DocumentParent = "document.parent" Invalid;
    /// The revision before is missing. Quotes `number`.
    DocumentRevision = "document.revision" Invalid;
    /// A release is under way already.
    ReleaseUnderWay = "release.under_way" Conflict;
    /// The moment has passed.
    ReleasePast = "release.past" Invalid;
    /// It was signed already.
    ReleaseSigned = "release.signed" Conflict;
    /// It was stopped.
    ReleaseStopped = "release.stopped" Conflict;
    /// It is open: what many have read cannot be stopped.
    ReleaseOpen = "release.open" Conflict;
    /// No word of the wording is an operative verb.
    DecisionNoVerb = "decision.no_verb" Invalid;
    /// The verb does not stand in the wording. Quotes `value`.
    DecisionVerb = "decision.verb" Invalid;
    /// A decision to review something has a date.
    DecisionReviewDate = "decision.review_date" Invalid;
    /// The outcome does not fit the two wordings.
    DecisionOutcome = "decision.outcome" Invalid;
    /// A decision without a paragraph is not adopted.
    DecisionEmpty = "decision.empty" Invalid;
    /// The decision is in a state in which this cannot be done.
    DecisionNotFrom = "decision.not_from" Conflict;
    /// An act says where it can be read.
    ActNowhere = "act.nowhere" Invalid;
    /// The act was recorded already.
    ActRecorded = "act.recorded" Conflict;
    /// More than one line where one is asked for.
    FieldOneLine = "field.one_line" Invalid;
    /// No Member of that code. Quotes `value`.
    FieldMember = "field.member" Invalid;
    /// The organisation's list has no status of that code. Quotes `value`.
    StatusUnknown = "status.unknown" Invalid;
    /// No line of a pasted list becomes a Member.
    PasteNothing = "paste.nothing" Invalid;
    /// A pasted list has too many lines. Quotes `most`.
    PasteLong = "paste.long" Invalid;
    /// The topic of settings has no entry of that code. Quotes `value`.
    SettingUnknown = "setting.unknown" Invalid;
    /// A list of settings is full. Quotes `most`.
    SettingsMany = "settings.many" Invalid;
    /// Not a month from 1 to 12. Quotes `value`.
    SettingMonth = "setting.month" Invalid;
    /// Not a clock. Quotes `value`.
    SettingZone = "setting.zone" Invalid;
    /// The file of settings cannot be read. Quotes `reason`.
    SettingsUnreadable = "settings.unreadable" Invalid;
    /// An entry of such a file is not taken over. Quotes `value`, its topic and code.
    SettingsEntry = "settings.entry" Invalid;
    /// A brace of a pattern has no partner. Quotes `value`, the pattern.
    SymbolBrace = "symbol.brace" Invalid;
    /// A pattern names a part that no symbol has. Quotes `value`.
    SymbolPart = "symbol.part" Invalid;
    /// A pattern asks for no sensible number of digits. Quotes `value`.
    SymbolWidth = "symbol.width" Invalid;
    /// A pattern without one running number cannot tell documents apart. Quotes `value`, the pattern.
    SymbolNumber = "symbol.number" Invalid;
    /// How revisions are marked is not understood. Quotes `value`.
    SymbolLink = "symbol.link" Invalid;
    /// A pattern has a sign that symbols do not have. Quotes `value`.
    SymbolSign = "symbol.sign" Invalid;
    /// A scale needs two levels.
    ScaleShort = "scale.short" Invalid;
    /// Two levels of a scale share a code. Quotes `value`.
    ScaleTwice = "scale.twice" Invalid;
    /// Not the code that was printed at the start.
    SetupCodeWrong = "setup.code_wrong" Invalid;
    /// The database or the machine failed.
    Internal = "internal" Internal;
}

/// What the workshop says about a file: these are numbers of something, all else is quoted.
fn of_file(name: &str, value: String) -> Quoted {
    const COUNTS: [&str; 5] = ["count", "max", "max_columns", "max_rows", "seconds"];
    match value.parse::<Decimal>() {
        Ok(number) if COUNTS.contains(&name) => Quoted::Number(number),
        _ => Quoted::Text(value),
    }
}

/// What went wrong, where, with which value.
#[derive(Debug)]
pub struct Problem {
    /// Which entry of the catalogue.
    pub code: Code,
    /// The values the sentence quotes.
    pub args: Vec<(&'static str, Quoted)>,
    /// What is wrong with single fields of a form.
    pub fields: Vec<FieldProblem>,
    /// Seconds after which another try makes sense.
    pub retry_after: Option<i64>,
    /// What stands now, where somebody else was faster.
    pub stands: Option<Box<Stands>>,
    /// The cause, for the log only.
    pub source: Option<Box<dyn Error + Send + Sync>>,
    /// What the policy refused, where it did: the log of deeds tells of it.
    pub refused: Option<String>,
}

/// What is wrong with one field.
#[derive(Debug)]
pub struct FieldProblem {
    /// The field's name in the form and in the API.
    pub field: &'static str,
    /// Which entry of the catalogue.
    pub code: Code,
    /// The values the sentence quotes.
    pub args: Vec<(&'static str, Quoted)>,
}

impl FieldProblem {
    /// A problem with a field, without values.
    pub const fn new(field: &'static str, code: Code) -> Self {
        Self { field, code, args: Vec::new() }
    }

    /// Quotes a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Quoted>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<FieldProblem> for Problem {
    fn from(problem: FieldProblem) -> Self {
        Self::of_fields(vec![problem])
    }
}

impl Problem {
    /// A problem without values.
    pub const fn new(code: Code) -> Self {
        Self {
            code,
            args: Vec::new(),
            fields: Vec::new(),
            retry_after: None,
            stands: None,
            source: None,
            refused: None,
        }
    }

    /// Quotes a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Quoted>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Says after how many seconds another try makes sense.
    #[must_use]
    pub fn retry_after(self, seconds: i64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// Several fields need a change.
    pub fn of_fields(fields: Vec<FieldProblem>) -> Self {
        Self { fields, ..Self::new(Code::FormInvalid) }
    }

    /// Nothing of that id, or hidden: the two must not be told apart.
    pub const fn not_found() -> Self {
        Self::new(Code::NotFound)
    }

    fn because(self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    /// The same, and says what was refused: the deed, and what it was about.
    pub(crate) fn refusing(self, what: String) -> Self {
        let refused = self.refused.is_some().then_some(what);
        Self { refused, ..self }
    }

    pub(crate) fn internal(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { source: Some(source.into()), ..Self::new(Code::Internal) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.code())?;
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))?;
        self.fields.iter().try_for_each(|field| write!(f, " {}:{}", field.field, field.code.code()))
    }
}

impl Error for Problem {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let answer = match refusal {
            Refusal::Hidden => Self::not_found(),
            Refusal::NotYours => Self::new(Code::NotAllowed),
            Refusal::NeedsAnother => Self::new(Code::NeedsAnother),
        };
        Self { refused: Some(refusal.to_string()), ..answer }
    }
}

impl From<Unreadable> for Problem {
    /// The workshop's codes are entries of the catalogue; a test holds the two together.
    fn from(unreadable: Unreadable) -> Self {
        let code = Code::from_code(unreadable.code()).unwrap_or(Code::FileReaderFailed);
        let args = unreadable.arguments().into_iter().map(|(name, value)| (name, of_file(name, value)));
        Self { args: args.collect(), ..Self::new(code) }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale => Self::new(Code::Stale),
            StoreError::Full(_) => Self::new(Code::StoreFull).because(error),
            StoreError::Unwell(_) => Self::new(Code::StoreUnwell).because(error),
            StoreError::Damaged(_) => Self::new(Code::StoreDamaged).because(error),
            other => Self::internal(other),
        }
    }
}

/// Collects what is wrong with a form, so that a person sees all of it at once.
#[derive(Debug, Default)]
pub struct Form {
    problems: Vec<FieldProblem>,
}

/// Longest text a person may type into one field, in letters.
pub const TEXT_LETTERS_MAX: usize = 10_000;

impl Form {
    /// Notes a problem with a field.
    pub fn wrong(&mut self, field: &'static str, code: Code, args: &[(&'static str, &str)]) {
        let args = args.iter().map(|(name, value)| (*name, Quoted::from(*value))).collect();
        self.problems.push(FieldProblem { field, code, args });
    }

    /// Notes a problem that quotes more than texts.
    pub fn refuse(&mut self, problem: FieldProblem) {
        self.problems.push(problem);
    }

    /// A text that must be there and not be endless.
    pub fn text(&mut self, field: &'static str, value: &str) -> String {
        if value.trim().is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
        }
        self.optional_text(field, value).unwrap_or_default()
    }

    /// A text that may be missing.
    pub fn optional_text(&mut self, field: &'static str, value: &str) -> Option<String> {
        if value.chars().count() > TEXT_LETTERS_MAX {
            self.refuse(FieldProblem::new(field, Code::FieldLong).with("most", TEXT_LETTERS_MAX));
        }
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// A day as date fields send it, `2026-11-21`.
    pub fn day(&mut self, field: &'static str, value: &str) -> Option<Day> {
        if value.trim().is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
            return None;
        }
        self.optional_day(field, value)
    }

    /// A day that may be missing.
    pub fn optional_day(&mut self, field: &'static str, value: &str) -> Option<Day> {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        let day = value.parse().ok();
        if day.is_none() {
            self.wrong(field, Code::FieldDay, &[("value", value)]);
        }
        day
    }

    /// A day that has come.
    pub fn past_day(&mut self, field: &'static str, value: &str, today: Day) -> Option<Day> {
        let day = self.day(field, value)?;
        if day > today {
            self.wrong(field, Code::FieldFuture, &[("value", value.trim())]);
            return None;
        }
        Some(day)
    }

    /// A number.
    pub fn number(&mut self, field: &'static str, value: &str) -> Option<Decimal> {
        if value.trim().is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
        }
        self.optional_number(field, value)
    }

    /// A whole number, zero or more.
    pub fn whole(&mut self, field: &'static str, value: &str) -> Option<u32> {
        let value = value.trim();
        if value.is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
            return None;
        }
        let number = value.parse().ok();
        if number.is_none() {
            self.wrong(field, Code::FieldNumber, &[("value", value)]);
        }
        number
    }

    /// A short code: lower-case letters, digits and hyphens, at most 60.
    pub fn code(&mut self, field: &'static str, value: &str) -> String {
        let code = self.text(field, value);
        let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !code.is_empty() && (code.len() > 60 || !code.chars().all(fits)) {
            self.wrong(field, Code::FieldCode, &[("value", &code)]);
        }
        code
    }

    /// One of several; `from` knows which there are.
    pub fn choice<T>(
        &mut self,
        field: &'static str,
        value: &str,
        from: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = value.trim();
        if value.is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
            return None;
        }
        let chosen = from(value);
        if chosen.is_none() {
            self.wrong(field, Code::FieldChoice, &[("value", value)]);
        }
        chosen
    }

    /// A number that may be missing; a comma or a point before decimals.
    pub fn optional_number(&mut self, field: &'static str, value: &str) -> Option<Decimal> {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        let number = value.replace(',', ".").parse().ok();
        if number.is_none() {
            self.wrong(field, Code::FieldNumber, &[("value", value)]);
        }
        number
    }

    /// All is well, or everything that is not.
    pub fn finish(self) -> Result<(), Problem> {
        if self.problems.is_empty() { Ok(()) } else { Err(Problem::of_fields(self.problems)) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use trellis_domain::kernel::Language;
    use trellis_paper::{Looks, Place};
    use trellis_words::Words;

    use super::*;
    use crate::exchange::{key_part, problem_sentences};

    /// Every name a code's doc comment says it quotes.
    const QUOTED: [&str; 15] = [
        "minutes", "value", "most", "file", "of", "asked", "answered", "from", "until", "least", "member",
        "last", "language", "number", "reason",
    ];

    #[test]
    fn every_problem_has_its_sentence_in_every_language() {
        for language in Language::ALL {
            let words = Words::of(language);
            for code in Code::ALL {
                let key = format!("problem-{}", key_part(code.code()));
                assert!(words.has(&key), "{language} lacks {key}");
                // What files quote is tried below, with their own arguments.
                if code.code().starts_with("file.") {
                    continue;
                }
                let problem =
                    QUOTED.iter().fold(Problem::new(*code), |problem, name| problem.with(name, "7"));
                for said in problem_sentences(&problem, words) {
                    assert!(!said.contains(['⟦', '{']), "{language}: {said}");
                }
            }
        }
    }

    #[test]
    fn whatever_cannot_be_read_is_an_entry_of_the_catalogue_and_is_said_in_every_language() {
        let of_files = Code::ALL.iter().map(|code| code.code()).filter(|code| code.starts_with("file."));
        let had: BTreeSet<&str> = unreadables().iter().map(Unreadable::code).collect();
        assert_eq!(had, of_files.collect(), "one sample for each code, and no code without a sample");
        for unreadable in unreadables() {
            let code = unreadable.code();
            let problem = Problem::from(unreadable);
            assert_eq!(problem.code.code(), code);
            for language in Language::ALL {
                for said in problem_sentences(&problem, Words::of(language)) {
                    assert!(!said.contains(['⟦', '{']), "{language}: {said}");
                }
            }
        }
    }

    #[test]
    fn problems_of_files_name_place_value_and_the_way_on() {
        let check = |unreadable: Unreadable, expect: &str| {
            assert_eq!(problem_sentences(&unreadable.into(), Words::of(Language::En)), [expect]);
        };
        check(
            Unreadable::OldFormat { found: Looks::BinaryWorkbook, save_as: ".xlsx".into() },
            "The file looks like a binary Excel workbook (.xlsb), which is not read. Open it in your office \
             program and save it as .xlsx.",
        );
        check(
            Unreadable::BrokenZip { entry: Some("word/document.xml".into()) },
            "The file is damaged or was cut short (part word/document.xml). Open it in your office program, \
             save it again, and try once more.",
        );
        check(
            Unreadable::TooManyCells {
                place: Place::SheetCell { sheet: "Pillar 1".into(), row: 5, column: 3 },
                max: 9,
            },
            "There are more than 9 filled cells; the first one too many is in sheet “Pillar 1”, row 5, \
             column C. Split the file.",
        );
    }

    /// What a file looks like is worded in each language, never quoted in English.
    #[test]
    fn every_look_has_its_words() {
        for language in Language::ALL {
            let said: BTreeSet<String> = Looks::ALL
                .iter()
                .map(|&looks_like| Problem::from(Unreadable::NotRecognised { looks_like }))
                .flat_map(|problem| problem_sentences(&problem, Words::of(language)))
                .collect();
            assert_eq!(said.len(), Looks::ALL.len(), "{language}: {said:?}");
        }
    }

    /// One of each; `sampled` does not compile when one is added.
    fn unreadables() -> Vec<Unreadable> {
        let entry = || "word/document.xml".to_owned();
        let sheet = || "Pillar 1".to_owned();
        let all = vec![
            Unreadable::Empty,
            Unreadable::TooLarge { max_bytes: 1 << 25 },
            Unreadable::NotRecognised { looks_like: Looks::Pdf },
            Unreadable::NotWhatItClaims { claimed: "docx".into(), found: Looks::Xlsx },
            Unreadable::OldFormat { found: Looks::OldOffice, save_as: ".docx".into() },
            Unreadable::Encrypted,
            Unreadable::Macros { entry: entry() },
            Unreadable::BrokenZip { entry: None },
            Unreadable::BrokenZip { entry: Some(entry()) },
            Unreadable::TooManyEntries { count: 9000, max: 4000 },
            Unreadable::DuplicateEntry { entry: entry() },
            Unreadable::UnsafePath { entry: entry() },
            Unreadable::ZipBomb { entry: entry(), max_bytes: 1 << 28 },
            Unreadable::TooDense { entry: entry(), max: 250 },
            Unreadable::Dtd { entry: entry() },
            Unreadable::BrokenXml { entry: entry(), offset: 1204 },
            Unreadable::Encoding { entry: None },
            Unreadable::Encoding { entry: Some(entry()) },
            Unreadable::TooDeep { entry: entry(), max: 64 },
            Unreadable::MissingPart { entry: entry() },
            Unreadable::SheetTooLarge { sheet: String::new(), row: 200_000, column: 3 },
            Unreadable::SheetTooLarge { sheet: sheet(), row: 200_000, column: 3 },
            Unreadable::TooManyCells { place: Place::Paragraph { number: 4 }, max: 9 },
            Unreadable::TextTooLong { place: Place::TableCell { table: 1, row: 3, column: 2 } },
            Unreadable::TooMuchText { place: Place::SheetCell { sheet: sheet(), row: 5, column: 3 } },
            Unreadable::BadCell { sheet: sheet(), value: "ZZZZ1".into() },
            Unreadable::OpenQuote { row: 3, column: 2 },
            Unreadable::TooSlow { seconds: 20 },
            Unreadable::TooHeavy,
            Unreadable::ReaderFailed,
        ];
        all.iter().for_each(sampled);
        all
    }

    fn sampled(unreadable: &Unreadable) {
        match unreadable {
            Unreadable::Empty
            | Unreadable::TooLarge { .. }
            | Unreadable::NotRecognised { .. }
            | Unreadable::NotWhatItClaims { .. }
            | Unreadable::OldFormat { .. }
            | Unreadable::Encrypted
            | Unreadable::Macros { .. }
            | Unreadable::BrokenZip { .. }
            | Unreadable::TooManyEntries { .. }
            | Unreadable::DuplicateEntry { .. }
            | Unreadable::UnsafePath { .. }
            | Unreadable::ZipBomb { .. }
            | Unreadable::TooDense { .. }
            | Unreadable::Dtd { .. }
            | Unreadable::BrokenXml { .. }
            | Unreadable::Encoding { .. }
            | Unreadable::TooDeep { .. }
            | Unreadable::MissingPart { .. }
            | Unreadable::SheetTooLarge { .. }
            | Unreadable::TooManyCells { .. }
            | Unreadable::TextTooLong { .. }
            | Unreadable::TooMuchText { .. }
            | Unreadable::BadCell { .. }
            | Unreadable::OpenQuote { .. }
            | Unreadable::TooSlow { .. }
            | Unreadable::TooHeavy
            | Unreadable::ReaderFailed => {}
        }
    }
}
