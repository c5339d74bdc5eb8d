//! Every entry of the catalogue: its stable code, and what kind of answer it calls for. A new deed that can go wrong adds
//! its line here and its sentence in the languages. Must not know statuses or who asks.

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
    /// The provider of sign-ins does not answer.
    ProviderSilent = "provider.silent" Unwell;
    /// What came back from the provider does not belong to a sign-in that began in this browser, or cannot be believed.
    ProviderWrong = "provider.wrong" Invalid;
    /// The provider did not let the person in.
    ProviderDenied = "provider.denied" Invalid;
    /// The provider does not vouch for the e-mail address.
    ProviderUnverified = "provider.unverified" Invalid;
    /// The organisation has no open account for whom the provider named.
    ProviderUnknown = "provider.unknown" Invalid;
    /// The account is linked to another name at the provider.
    ProviderOther = "provider.other" Invalid;
    /// The organisation asks its secretariat to come through its provider. Quotes `value`.
    ProviderOnly = "provider.only" Invalid;
    /// Whoever asks others to come this way has not done so.
    ProviderUnproven = "provider.unproven" Invalid;
    /// A way that is not offered cannot be the only one.
    ProviderNotOffered = "provider.not_offered" Invalid;
    /// The provider's description cannot be had. Quotes `reason`.
    ProviderTest = "provider.test" Invalid;
    /// Not the address of a provider that may be asked. Quotes `value`.
    FieldIssuer = "field.issuer" Invalid;
    /// The second step is set up already.
    SecondStepSet = "second_step.set" Conflict;
    /// The second step has to be given or set up on the site; the API cannot.
    SecondStepNeeded = "second_step.needed" Refused;
    /// The invitation is over, was used, or never was.
    InvitationOver = "invitation.over" NotFound;
    /// One's own account is not for oneself to disable or erase.
    AccountOwn = "account.own" Refused;
    /// A person is erased once the account is disabled.
    AccountOpen = "account.open" Conflict;
    /// Not the e-mail address that was to be typed. Quotes `value`.
    FieldEmailOther = "field.email_other" Invalid;
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
    /// A text with a character that no database keeps: NUL.
    TextNul = "text.nul" Invalid;
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
    /// A step is judged that has not come to its end.
    StepEarly = "step.early" Invalid;
    /// An appraisal that is submitted or over is judged no more.
    AppraisalClosed = "appraisal.closed" Conflict;
    /// Another step of an appraisal comes first, or none is left.
    AppraisalWay = "appraisal.way" Conflict;
    /// Criteria are to be judged first. Quotes `count`.
    AppraisalUnjudged = "appraisal.unjudged" Invalid;
    /// Several organisations share this installation; say which.
    OrganisationUnclear = "organisation.unclear" Invalid;
    /// There is nothing in it.
    FileEmpty = "file.empty" Unreadable;
    /// More bytes than are taken in.
    FileTooLarge = "file.too_large" Unreadable;
    /// Neither a text document nor a workbook nor a table in text form.
    FileNotRecognised = "file.not_recognised" Unreadable;
    /// None of the kinds that are kept beside a record.
    FileNotAdmitted = "file.not_admitted" Unreadable;
    /// It runs something when it is opened, or carries what does.
    FileActive = "file.active" Unreadable;
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
    /// A file beside a record was not taken in. Quotes `file` and `why`, which is a sentence.
    AttachmentRefused = "attachment.refused" Invalid;
    /// A file did not arrive whole. Quotes `file`.
    AttachmentCut = "attachment.cut" Invalid;
    /// More files beside a record than are kept. Quotes `most`.
    AttachmentsFull = "attachment.full" Invalid;
    /// A file was judged, and is clean.
    AttachmentClean = "attachment.clean" Conflict;
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
    /// The symbol stays once translators work under it.
    DocumentSymbolFixed = "document.symbol_fixed" Invalid;
    /// A language that has a file is not taken out. Quotes `language`.
    DocumentLanguageHasFile = "document.language_has_file" Invalid;
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
    /// The meeting, which begins on `day`, has not considered it yet. Quotes `day`.
    DecisionBeforeMeeting = "decision.before_meeting" Invalid;
    /// The decision is in a state in which this cannot be done.
    DecisionNotFrom = "decision.not_from" Conflict;
    /// An act says where it can be read.
    ActNowhere = "act.nowhere" Invalid;
    /// The act was recorded already.
    ActRecorded = "act.recorded" Conflict;
    /// The finding does not go on like this from where it stands. Quotes `value`, where it stands, and `next`, what leads on.
    FindingNotFrom = "finding.not_from" Conflict;
    /// The engagement is closed: nothing is added to it.
    EngagementClosed = "engagement.closed" Conflict;
    /// A country does not go there from where it stands on its way in. Quotes `value`, where it stands.
    AccessionNotFrom = "engagement.accession_not_from" Invalid;
    /// A step on the way in before the last one. Quotes `day`, that of the last.
    AccessionBefore = "engagement.accession_before" Invalid;
    /// The finding is closed.
    FindingClosed = "finding.closed" Conflict;
    /// A finding that does not say what was found.
    FindingBare = "finding.bare" Invalid;
    /// The Member has not replied, and nobody says why it is not waited for.
    FindingNoReply = "finding.no_reply" Invalid;
    /// Not a session of the finding's own body.
    FindingMeeting = "finding.meeting" Invalid;
    /// Neither has its session begun nor is its paper open.
    FindingNotOpenYet = "finding.not_open_yet" Conflict;
    /// The Member was told: the finding stays with it.
    FindingMemberKnows = "finding.member_knows" Invalid;
    /// A Member speaks only where the finding concerns one.
    FindingNoMember = "finding.no_member" Invalid;
    /// What takes a finding over is another finding.
    FindingSuccessor = "finding.successor" Invalid;
    /// A file has no table with the columns that findings need. Quotes `value`, what is missing.
    FindingHeads = "finding.heads" Invalid;
    /// A cell of a file cannot be taken over. Quotes `sheet`, `row`, `column`, `value` and `reason`.
    FindingCell = "finding.cell" Invalid;
    /// More findings than one file may bring. Quotes `most`.
    FindingMany = "finding.many" Invalid;
    /// All that the request says for the plan is recorded.
    RequestCounted = "request.counted" Conflict;
    /// The step does not lead on from where the request stands. Quotes `value`, where, and `next`, what does.
    RequestNotFrom = "request.not_from" Conflict;
    /// The request does not say enough for this step. Quotes `value`, what it lacks.
    RequestLacks = "request.lacks" Invalid;
    /// Nobody says why.
    RequestNoReason = "request.no_reason" Invalid;
    /// Redirected to nobody.
    RequestNoRecipient = "request.no_recipient" Invalid;
    /// Before what came before it. Quotes `day`.
    RequestBefore = "request.before" Invalid;
    /// Put off to a day that is no later. Quotes `day`.
    RequestNotLater = "request.not_later" Invalid;
    /// Others may still object. Quotes `day`.
    RequestRoundRuns = "request.round_runs" Conflict;
    /// The days that would suit end before they begin. Quotes `value`, the first.
    RequestWindow = "request.window" Invalid;
    /// Nobody was asked, and yet somebody is named.
    RequestOthers = "request.others" Invalid;
    /// Names more than one request may. Quotes `most`.
    RequestMany = "request.many" Invalid;
    /// There is no open question to answer.
    RequestNoQuestion = "request.no_question" Invalid;
    /// The initiative does not go on like this from where it stands. Quotes `value`, where it stands, and `next`, what leads on.
    InitiativeNotFrom = "initiative.not_from" Conflict;
    /// The initiative is closed or cancelled.
    InitiativeOver = "initiative.over" Conflict;
    /// The initiative that a mission or training is to be part of is for others. Quotes `value`.
    InitiativeOther = "initiative.other" Invalid;
    /// What an agreement needs and that is not there. Quotes `value`, all of it.
    InitiativeMissing = "initiative.missing" Invalid;
    /// Completing, closing, giving up and taking back say why.
    InitiativeReason = "initiative.reason" Invalid;
    /// The initiative names no body that approves its budget.
    InitiativeNoBody = "initiative.no_body" Invalid;
    /// Not a meeting of the initiative's own body.
    InitiativeMeeting = "initiative.meeting" Invalid;
    /// More than was asked for. Quotes `value`, what was.
    InitiativeTooMuch = "initiative.too_much" Invalid;
    /// Closed before it was completed. Quotes `value`, the day.
    InitiativeEarly = "initiative.early" Invalid;
    /// Members have agreed to these terms: they are changed after taking it back.
    InitiativeTerms = "initiative.terms" Conflict;
    /// What the dossier of an agreed initiative needs is not taken out of it.
    InitiativeLast = "initiative.last" Conflict;
    /// An initiative is not done together with itself nor with one that is over. Quotes `value`.
    TogetherOther = "initiative.together_other" Invalid;
    /// Two are done together already. Quotes `value`.
    TogetherTwice = "initiative.together_twice" Invalid;
    /// A lead does not go on like this. Quotes `value`, where it stands.
    LeadNotFrom = "initiative.lead_not_from" Invalid;
    /// What was found of an initiative, before it is carried out.
    FoundEarly = "initiative.found_early" Conflict;
    /// Its final report is with its bodies or accepted: what it says stays.
    FinalReportOut = "initiative.report_out" Conflict;
    /// There is no final report yet.
    FinalReportNone = "initiative.report_none" Conflict;
    /// The final report does not go on like this. Quotes `value`, where it stands.
    FinalReportNotFrom = "initiative.report_not_from" Conflict;
    /// A final report of an initiative that is not completed.
    FinalReportEarly = "initiative.report_early" Conflict;
    /// A final report without a finding.
    FinalReportNoFinding = "initiative.report_no_finding" Conflict;
    /// A final report that goes to no body.
    FinalReportNoBody = "initiative.report_no_body" Conflict;
    /// Not a session of a body that the report waits for.
    FinalReportMeeting = "initiative.report_meeting" Invalid;
    /// The initiative is closed once its report is accepted. Quotes `value`, where the report stands.
    FinalReportAwaited = "initiative.report_awaited" Conflict;
    /// A dataset of the plan is being made already.
    DatasetRuns = "dataset.runs" Conflict;
    /// The dataset is not made yet.
    DatasetNotMade = "dataset.not_made" Conflict;
    /// The dataset was given up or taken back.
    DatasetOver = "dataset.over" Conflict;
    /// An amount that cannot be read. Quotes `value` and `currency`.
    FieldMoney = "field.money" Invalid;
    /// Not the three letters of a currency. Quotes `value`.
    FieldCurrency = "field.currency" Invalid;
    /// No share in per cent. Quotes `value`.
    FieldShare = "field.share" Invalid;
    /// A number of days that cannot be. Quotes `value`.
    FieldDays = "field.days" Invalid;
    /// A year that cannot be. Quotes `value`.
    FieldYear = "field.year" Invalid;
    /// Nobody agrees alone.
    AgreementParties = "agreement.parties" Invalid;
    /// The same party twice. Quotes `value`.
    AgreementTwice = "agreement.twice" Invalid;
    /// A party that is not written as it can be read. Quotes `value`.
    AgreementParty = "agreement.party" Invalid;
    /// A line of years that cannot be read. Quotes `value`.
    FundingYear = "funding.year" Invalid;
    /// The same year twice. Quotes `value`.
    FundingYearTwice = "funding.year_twice" Invalid;
    /// The years do not add up to the amount. Quotes `value`, what they add up to.
    FundingYearsDiffer = "funding.years_differ" Invalid;
    /// An opportunity does not go there. Quotes `value`, where it stands.
    FundingNotFrom = "funding.not_from" Invalid;
    /// A step before the last one. Quotes `day`, that of the last.
    FundingBefore = "funding.before" Invalid;
    /// The call had closed. Quotes `day`, its last.
    FundingClosed = "funding.closed" Invalid;
    /// Nobody has said how much it is.
    FundingNoAmount = "funding.no_amount" Invalid;
    /// The opportunity is decided and stays as it is.
    FundingOver = "funding.over" Conflict;
    /// A record of the roster does not go on like this from where it stands. Quotes `value`, where it stands, and `next`.
    ExpertNotFrom = "expert.not_from" Conflict;
    /// A nomination that lacks something cannot be listed. Quotes `lacks`.
    ExpertIncomplete = "expert.incomplete" Invalid;
    /// A nomination that says this has to say it, too.
    ExpertLacks = "expert.lacks" Invalid;
    /// Nothing lacks: whoever returns a nomination says why.
    ExpertComplete = "expert.complete" Invalid;
    /// A mission that is not over says nothing of how its experts worked.
    ExpertAppraisalEarly = "expert.appraisal_early" Conflict;
    /// The own side has said it, and it is not a draft any more.
    ExpertAppraisalTwice = "expert.appraisal_twice" Conflict;
    /// An appraisal does not go on like this from where it stands. Quotes `value`.
    ExpertAppraisalNotFrom = "expert.appraisal_not_from" Conflict;
    /// The expert may reply until `day`, and has not.
    ExpertAppraisalUnheard = "expert.appraisal_unheard" Invalid;
    /// The step needs a reason.
    ExpertNoReason = "expert.no_reason" Invalid;
    /// Missions expect the expert. Quotes `count`.
    ExpertExpected = "expert.expected" Conflict;
    /// The Member has as many experts as it may have. Quotes `most`.
    ExpertFull = "expert.full" Conflict;
    /// The Member has as many experts for a theme as it may have. Quotes `most`, `theme`.
    ExpertAreaFull = "expert.area_full" Conflict;
    /// A list has too many lines. Quotes `most`.
    ExpertManyLines = "expert.many_lines" Invalid;
    /// No address for mail. Quotes `value`.
    ExpertEmail = "expert.email" Invalid;
    /// A line of competencies that cannot be read. Quotes `value`.
    ExpertCompetency = "expert.competency" Invalid;
    /// No level of a competency. Quotes `value`.
    ExpertLevel = "expert.level" Invalid;
    /// A line of languages that cannot be read. Quotes `value`.
    ExpertLanguage = "expert.language" Invalid;
    /// No command of a language. Quotes `value`.
    ExpertCommand = "expert.command" Invalid;
    /// The same twice. Quotes `value`.
    ExpertTwice = "expert.twice" Invalid;
    /// A line of days away that cannot be read. Quotes `value`.
    ExpertAway = "expert.away" Invalid;
    /// This does not come next in a category. Quotes `value`, its stage, and `next`.
    ExpertNotNext = "expert.not_next" Invalid;
    /// A mission in the field has a mentor.
    ExpertNoMentor = "expert.no_mentor" Invalid;
    /// Before the stage that it follows. Quotes `day`.
    ExpertBackwards = "expert.backwards" Invalid;
    /// A conflict of interest without its reason. Quotes `value`.
    ExpertConflict = "expert.conflict" Invalid;
    /// The last day of the work lies before its first. Quotes `day`, the first.
    SupportReversed = "support.reversed" Invalid;
    /// A record of the roster and somebody else at once.
    SupportTwoExperts = "support.two_experts" Invalid;
    /// An application does not go on like this from where it stands. Quotes `value`, where it stands, and `next`, what leads on.
    SupportNotFrom = "support.not_from" Conflict;
    /// An application does not say enough to be handed in. Quotes `value`, what lacks.
    SupportLacks = "support.lacks" Invalid;
    /// The rule of the day asks for an expert of the roster. Quotes `day`.
    SupportNeedsRoster = "support.needs_roster" Conflict;
    /// A step before what it follows. Quotes `day`, that of what it follows.
    SupportBefore = "support.before" Invalid;
    /// Nothing is granted before somebody has checked what stands there.
    SupportNotChecked = "support.not_checked" Conflict;
    /// Nothing is granted while something is not met. Quotes `value`, what.
    SupportNotMet = "support.not_met" Conflict;
    /// More than there is to give. Quotes `value`, the most.
    SupportAbove = "support.above" Invalid;
    /// Nothing is no amount.
    SupportNothing = "support.nothing" Invalid;
    /// Nobody says why, or what was done.
    SupportNoWords = "support.no_words" Invalid;
    /// What is settled about a fund begins after what was settled before. Quotes `day`, the first of that.
    SupportNotAfter = "support.not_after" Invalid;
    /// A decision that has begun stays. Quotes `day`, its first.
    SupportBegun = "support.begun" Conflict;
    /// A request to a Member does not go on like this from where it stands. Quotes `value`, where it stands, and `next`, what leads on.
    ContributionNotFrom = "contribution.not_from" Conflict;
    /// A request to a Member that was taken back.
    ContributionWithdrawn = "contribution.withdrawn" Conflict;
    /// A step before the last one. Quotes `day`, that of the last one.
    ContributionBefore = "contribution.before" Invalid;
    /// A promise that does not say for which day.
    ContributionNoDay = "contribution.no_day" Invalid;
    /// A promise for a day before it was given. Quotes `day`, when it was given.
    ContributionPromiseBefore = "contribution.promise_before" Invalid;
    /// Nobody says why.
    ContributionNoWords = "contribution.no_words" Invalid;
    /// An answer is wanted before it was asked. Quotes `day`, when it was asked.
    ContributionAnswerBefore = "contribution.answer_before" Invalid;
    /// It was asked after its first step. Quotes `day`, that of the step.
    ContributionAskedAfter = "contribution.asked_after" Invalid;
    /// Money that is counted in days or places.
    ContributionNotMoney = "contribution.not_money" Invalid;
    /// Nothing is no amount.
    ContributionNothing = "contribution.nothing" Invalid;
    /// Working together has ended. Quotes `day`, the last one.
    PartnerEnded = "partner.ended" Invalid;
    /// The partner takes part in the action as that already.
    PartnerInvolved = "partner.involved" Invalid;
    /// The mission does not go on like this from where it stands. Quotes `value`, where it stands, and `next`, what leads on.
    MissionNotFrom = "mission.not_from" Conflict;
    /// The mission is closed.
    MissionClosed = "mission.closed" Conflict;
    /// The request is not accepted: no request, no mission.
    MissionRequest = "mission.request" Invalid;
    /// Before the days in which the request asks for help. Quotes `from`.
    MissionEarly = "mission.early" Invalid;
    /// After the days in which the request asks for help. Quotes `until`.
    MissionLate = "mission.late" Invalid;
    /// A mission without a first and a last day.
    MissionNoDays = "mission.no_days" Invalid;
    /// A mission takes as many days as nobody stays. Quotes `value` and `most`.
    MissionLength = "mission.length" Invalid;
    /// More seats than a mission has. Quotes `value`.
    SeatsMany = "seats.many" Invalid;
    /// A category stands on two lines. Quotes `value`.
    SeatsTwice = "seats.twice" Invalid;
    /// Too little is said of a mission to choose who goes.
    TeamTooEarly = "team.too_early" Conflict;
    /// Somebody who fits better was passed over without a word. Quotes `count`.
    TeamReason = "team.reason" Invalid;
    /// A team breaks a rule. Quotes `rule` and `name`.
    TeamRule = "team.rule" Invalid;
    /// A search may not take so long, or no time at all. Quotes `value` and `most`.
    ProposalSeconds = "proposal.seconds" Invalid;
    /// No planned mission says enough to be looked at.
    ProposalEmpty = "proposal.empty" Conflict;
    /// The proposal is searched for still, or is decided.
    ProposalNotReady = "proposal.not_ready" Conflict;
    /// The plan breaks rules on today's records. Quotes `count`.
    ProposalBroken = "proposal.broken" Conflict;
    /// No mission of the proposal has a team.
    ProposalNobody = "proposal.nobody" Conflict;
    /// A number outside what can be reckoned with. Quotes `value`, `least` and `most`.
    TermsRange = "terms.range" Invalid;
    /// A line without a name or a number. Quotes `value`.
    TermsLine = "terms.line" Invalid;
    /// Money is divided by it, so it cannot be nothing.
    TermsDivisor = "terms.divisor" Invalid;
    /// No fund has a ceiling.
    TermsNoFund = "terms.no_fund" Invalid;
    /// A mission is proposed again though somebody declined.
    MissionDeclined = "mission.declined" Conflict;
    /// Somebody is to be asked about a mission that is not proposed.
    AskNotMatched = "ask.not_matched" Conflict;
    /// Nobody of a team is on the roster.
    AskNobody = "ask.nobody" Conflict;
    /// A question is open too long or not at all. Quotes `value` and `most`.
    AskDays = "ask.days" Invalid;
    /// A question takes no answer any more.
    AskOver = "ask.over" Conflict;
    /// None of the experts has an account.
    MissionNoReporter = "mission.no_reporter" Invalid;
    /// Objectives, expected result or indicator are missing.
    MissionNoResult = "mission.no_result" Invalid;
    /// Nobody says where the Member's consent can be read.
    MissionNoConsent = "mission.no_consent" Invalid;
    /// It is not over. Quotes `until`, its last day.
    MissionNotOver = "mission.not_over" Conflict;
    /// Its report was not given to the Member.
    MissionNoReport = "mission.no_report" Conflict;
    /// Its report is not final.
    MissionReportOpen = "mission.report_open" Conflict;
    /// Nobody says why it fell through.
    MissionNoReason = "mission.no_reason" Invalid;
    /// The Member agreed to this part of the terms of reference.
    MissionFrozen = "mission.frozen" Invalid;
    /// Nobody of this name holds the office of expert. Quotes `value`.
    MissionExpert = "mission.expert" Invalid;
    /// From the Member's own administration. Quotes `value`.
    MissionOwnExpert = "mission.own_expert" Invalid;
    /// A line without name and home administration. Quotes `value`.
    MissionHome = "mission.home" Invalid;
    /// Too many experts from outside. Quotes `most`.
    MissionManyExperts = "mission.many_experts" Invalid;
    /// No report before the expert has accepted, and none on what fell through.
    MissionReportEarly = "mission_report.early" Conflict;
    /// The report does not go on like this. Quotes `value`, where it stands, and `next`, what leads on.
    MissionReportNotFrom = "mission_report.not_from" Conflict;
    /// The report is public: nothing follows.
    MissionReportOver = "mission_report.over" Conflict;
    /// A report that does not say what was done and found.
    MissionReportBare = "mission_report.bare" Invalid;
    /// Nothing to publish.
    MissionReportNoSummary = "mission_report.no_summary" Invalid;
    /// Due before the mission is over. Quotes `from`, its last day.
    FollowUpEarly = "follow_up.early" Invalid;
    /// It was settled before.
    FollowUpSettled = "follow_up.settled" Conflict;
    /// Nothing shows that it is done.
    FollowUpNoEvidence = "follow_up.no_evidence" Invalid;
    /// Nobody says why it is waived.
    FollowUpNoReason = "follow_up.no_reason" Invalid;
    /// No evaluation before the mission is under way.
    EvaluationEarly = "evaluation.early" Conflict;
    /// This side has said it already.
    EvaluationTwice = "evaluation.twice" Conflict;
    /// The evaluation does not go on like this. Quotes `value`, where it stands, and `next`, what leads on.
    EvaluationNotFrom = "evaluation.not_from" Conflict;
    /// The evaluation is final.
    EvaluationOver = "evaluation.over" Conflict;
    /// It says nothing yet.
    EvaluationBare = "evaluation.bare" Invalid;
    /// The training does not go on like this from where it stands. Quotes `value`, where it stands, and `next`, what leads on.
    TrainingNotFrom = "training.not_from" Conflict;
    /// The training is closed.
    TrainingClosed = "training.closed" Conflict;
    /// Nobody is put on the list of a training that is not announced.
    TrainingNotOpen = "training.not_open" Conflict;
    /// It has no first day.
    TrainingNoDay = "training.no_day" Conflict;
    /// Its first day has not come. Quotes `day`.
    TrainingNotBegun = "training.not_begun" Conflict;
    /// Its last day has not come. Quotes `day`.
    TrainingNotOver = "training.not_over" Conflict;
    /// Ends before it begins. Quotes `value`.
    TrainingEnds = "training.ends" Invalid;
    /// Nominated after it is over. Quotes `value`.
    TrainingNominateBy = "training.nominate_by" Invalid;
    /// No action is called that. Quotes `value`.
    TrainingAction = "training.action" Invalid;
    /// The address of a community does not begin with https. Quotes `value`.
    CommunityAddress = "community.address" Invalid;
    /// People are counted on a day before the community was opened. Quotes `value`.
    CommunityBefore = "community.before" Invalid;
    /// All that the training says for the plan is recorded.
    TrainingCounted = "training.counted" Conflict;
    /// Neither a Member nor a partner sends this participant.
    ParticipantOfNobody = "participant.of_nobody" Invalid;
    /// Is on the list already.
    ParticipantTwice = "participant.twice" Invalid;
    /// Somebody of this Member is put on the list by others.
    ParticipantNotYours = "participant.not_yours" Invalid;
    /// The name that was typed is not this participant's.
    ParticipantOther = "participant.other" Invalid;
    /// Nobody attended what was not held.
    ParticipantNotHeld = "participant.not_held" Conflict;
    /// Nobody is noted as having come.
    ParticipantNone = "participant.none" Conflict;
    /// A file has no table with the columns that participants need. Quotes `value`, what is missing.
    ParticipantHeads = "participant.heads" Invalid;
    /// More participants than one file may bring. Quotes `most`.
    ParticipantMany = "participant.many" Invalid;
    /// A line is no question. Quotes `line` and `reason`.
    QuestionLine = "question.line" Invalid;
    /// Its links are out: questions stay.
    EvaluationOpened = "evaluation.opened" Conflict;
    /// It takes no answers now.
    EvaluationNotOpen = "evaluation.not_open" Conflict;
    /// It is closed for good.
    EvaluationClosed = "evaluation.closed" Conflict;
    /// A question that has to be answered was not. Quotes `number`.
    AnswerMissing = "answer.missing" Invalid;
    /// Not one of what can be answered. Quotes `number`, `value`.
    AnswerNotOne = "answer.not_one" Invalid;
    /// An answer of too many words. Quotes `number`.
    AnswerLong = "answer.long" Invalid;
    /// Quotes `number` and `value`.
    AnswerNumber = "answer.number" Invalid;
    /// Quotes `number` and `value`.
    AnswerDay = "answer.day" Invalid;
    /// A questionnaire of which nothing is left to record for the plan.
    SurveyCounted = "survey.counted" Conflict;
    /// A step of a questionnaire that does not lead on. Quotes `value` and `next`.
    SurveyNotFrom = "survey.not_from" Conflict;
    /// A questionnaire that asks nothing is opened.
    SurveyNoQuestions = "survey.no_questions" Invalid;
    /// A questionnaire that asks nobody is opened.
    SurveyNobody = "survey.nobody" Invalid;
    /// A file without the columns of questions or answers. Quotes `value`.
    SurveyHeads = "survey.heads" Invalid;
    /// Two questions have one number.
    SurveyTwice = "survey.twice" Invalid;
    /// What is asked for is none of the kinds.
    SurveyKind = "survey.kind" Invalid;
    /// No list of the organisation has the area.
    SurveyArea = "survey.area" Invalid;
    /// A condition names no earlier question, or no answer to it.
    SurveyIf = "survey.if" Invalid;
    /// What says that something is lacking cannot be answered.
    SurveyGap = "survey.gap" Invalid;
    /// More questions than a questionnaire has.
    SurveyMany = "survey.many" Invalid;
    /// The questionnaire has no question of that number. Quotes `value`.
    SurveyNumber = "survey.number" Invalid;
    /// A step of a response that does not lead on. Quotes `value` and `next`.
    ResponseNotFrom = "response.not_from" Conflict;
    /// The questionnaire takes no answers.
    ResponseNotOpen = "response.not_open" Conflict;
    /// Questions have to be answered first. Quotes `value`.
    ResponseMissing = "response.missing" Invalid;
    /// The Member is none of those asked.
    ResponseNotAsked = "response.not_asked" Invalid;
    /// Too many links that lead nowhere were tried. Quotes `minutes`.
    LinkLocked = "link.locked" TooMany;
    /// A plan without stages has no turns.
    CycleNoStages = "cycle.no_stages" Conflict;
    /// A turn begins after the one before it. Quotes `day`.
    TurnNotAfter = "turn.not_after" Invalid;
    /// A word on a stage speaks of a day of its turn. Quotes `day`, the first one.
    StageBeforeTurn = "stage.before_turn" Invalid;
    /// The next turn had begun. Quotes `day`.
    StageAfterTurn = "stage.after_turn" Invalid;
    /// Left out without a reason.
    StageNoReason = "stage.no_reason" Invalid;
    /// Done, and nothing shows it.
    StageNothingShows = "stage.nothing_shows" Invalid;
    /// A change of the approach whose old and new value are the same.
    ApproachSame = "approach.same" Invalid;
    /// The same is changed by another one that waits.
    ApproachWaits = "approach.waits" Invalid;
    /// A version of the plan has taken the change up. Quotes `number`, the version.
    ApproachTakenUp = "approach.taken_up" Conflict;
    /// Only an act of a body finishes it. Quotes `body`.
    StageByAct = "stage.by_act" Invalid;
    /// Nothing in the plan says that it is reviewed again and again.
    ReviewNotSaid = "review.not_said" Conflict;
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
    /// Not a number of days or months. Quotes `value`, `most`.
    SettingDuty = "setting.duty" Invalid;
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
    /// Nothing follows where it stands.
    AssessmentFinal = "assessment.final" Invalid;
    /// No body answers for any of it.
    AssessmentNoPart = "assessment.no_part" Invalid;
    /// A body's part has no session. Quotes `value`.
    AssessmentNoSession = "assessment.no_session" Invalid;
    /// No body answers for an area that has scores or needs. Quotes `value`.
    AssessmentNobodysArea = "assessment.nobodys_area" Invalid;
    /// Neither scores nor needs.
    AssessmentEmpty = "assessment.empty" Invalid;
    /// A body has not finalised its part. Quotes `value`.
    AssessmentNotFinalised = "assessment.not_finalised" Invalid;
    /// Another part has the area. Quotes `value`.
    AssessmentAreaTaken = "assessment.area_taken" Invalid;
    /// The body has a part already.
    AssessmentBodyTaken = "assessment.body_taken" Invalid;
    /// Only what lies before a body is amended, ranked or finalised.
    AssessmentNotBefore = "assessment.not_before" Invalid;
    /// Only what is tabled is taken back.
    AssessmentNotTabled = "assessment.not_tabled" Invalid;
    /// Agreed or finalised: it does not change any more.
    AssessmentFrozen = "assessment.frozen" Conflict;
    /// The session is another body's. Quotes `value`.
    AssessmentSession = "assessment.session" Invalid;
    /// There are scores: areas and scale stay.
    AssessmentScored = "assessment.scored" Invalid;
    /// Not a criterion with its weight. Quotes `value`.
    AssessmentCriterion = "assessment.criterion" Invalid;
    /// An amendment has a form of its own.
    AssessmentAmend = "assessment.amend" Invalid;
    /// Not a step of the scale. Quotes `value`, `from`, `to`.
    ScoreNotOnScale = "score.not_on_scale" Invalid;
    /// The area has parts, which are scored instead. Quotes `value`.
    ScoreNotLeaf = "score.not_leaf" Invalid;
    /// The file scores this Member for this area already.
    ScoreTwice = "score.twice" Invalid;
    /// A file has no table of scores. Quotes `value`, what is missing.
    ScoreHeads = "score.heads" Invalid;
    /// More scores than one file may bring. Quotes `most`.
    ScoreMany = "score.many" Invalid;
    /// Not values of the criteria. Quotes `value`, `most`.
    NeedValues = "need.values" Invalid;
    /// What is said of a need does not follow where it stands. Quotes `value`.
    NeedNotFrom = "need.not_from" Invalid;
    /// Not the code that was printed at the start.
    SetupCodeWrong = "setup.code_wrong" Invalid;
    /// The database or the machine failed.
    Internal = "internal" Internal;
}
