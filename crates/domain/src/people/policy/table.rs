//! The table: every matter, its states, and who may do what there. Must not know how a person comes to be a subject.
//!
//! A row reads `State [flags]: Subject LETTERS, …;` with the letters of [`Right`](super::Right). Whatever is not
//! written is refused. Everybody is `Public`, too; another organisation's people are that and `Stranger`.

use super::{Flag, Rights, Row, Subject};

macro_rules! table {
    ($($resource:ident { $($state:ident $([$($flag:ident)*])?: $($subject:ident $rights:ident),*;)* })*) => {
        $(
            #[doc = concat!("The states of ", stringify!($resource), ".")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub enum $resource { $(#[doc = stringify!($state)] $state,)* }
        )*

        /// A kind of matter in one of its states: a line of the table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Standing { $(#[doc = stringify!($resource)] $resource($resource),)* }

        impl Standing {
            /// Every line of the table, in its order.
            pub const ALL: &[Self] = &[$($(Self::$resource($resource::$state),)*)*];

            pub(super) const fn row(self) -> &'static Row {
                match self {
                    $($(Self::$resource($resource::$state) => &const { Row {
                        resource: stringify!($resource),
                        state: stringify!($state),
                        flags: &[$($(Flag::$flag,)*)?],
                        rights: &[$((Subject::$subject, Rights::of(stringify!($rights))),)*],
                    } },)*)*
                }
            }
        }

        $(
            impl From<$resource> for Standing {
                fn from(state: $resource) -> Self {
                    Self::$resource(state)
                }
            }
        )*
    };
}

table! {
    Deficiency {
        Draft: Officer LRPCEMTWH, Head LRPMTH, Auditor LRH;
        Notified: FocalPoint LRPMH, Officer LRPEMTH, Head LRPMTH, Auditor LRH;
        Responded: FocalPoint LRPMH, Chair LR, Officer LRPMTXH, Head LRPMTH, Auditor LRH;
        Tabled [Embargoed]: FocalPoint LRPMH, Chair LRM, Officer LRPMTXH, Head LRPMTH, Auditor LRH;
        BeforeCommittee:
            FocalPoint LRPMH, OtherFocalPoint LRM, Delegate LRM, Chair LRMT, Officer LRPMTXH, OtherOfficer LR,
            Head LRPMTH, Auditor LRH;
        Decided:
            FocalPoint LRPMH, OtherFocalPoint LR, Delegate LR, Chair LRM, Officer LRPMTXH, OtherOfficer LR,
            Head LRPMTH, Auditor LRH;
        Closed [Final]:
            FocalPoint LRPH, OtherFocalPoint LR, Delegate LR, Chair LR, Officer LRPXH, OtherOfficer LR,
            Head LRPXH, Auditor LRH;
    }
    Assessment {
        Draft: Officer LRPCEMTWXH, Head LRPMTH, Auditor LRH;
        ChairReview: Chair LRPM, Officer LRPEMTXH, Head LRPMTH, Auditor LRH;
        MemberConsult: FocalPoint LRPMH, Chair LRPM, Officer LRPEMTXH, Head LRPMTH, Auditor LRH;
        Tabled [Embargoed FourEyes]:
            Translator LR, FocalPoint LRPH, Chair LRPM, Officer LRPMXH, Head LRPMTWH, Auditor LRH;
        Released:
            FocalPoint LRPMH, OtherFocalPoint LRM, Delegate LRMX, Chair LRPMT, Officer LRPMTXH,
            OtherOfficer LRX, Finance LR, Head LRPMTXH, Auditor LRH;
        Agreed:
            Donor LR, Provider LR, FocalPoint LRPMH, OtherFocalPoint LRX, Delegate LRX, Chair LRX,
            Officer LRPMTXH, OtherOfficer LRX, Finance LRX, Head LRPMTXH, Auditor LRH;
        Public [Public Final]: Public LRX, FocalPoint LRPXH, Officer LRPXH, Head LRPXH, Auditor LRH;
    }
    Request {
        Draft [MembersOwn]: FocalPoint LRPCEMTWXH;
        Submitted: FocalPoint LRPMWXH, Officer LRPMTH, OtherOfficer L, Head LRPMTH, Auditor LRH;
        UnderReview:
            FocalPoint LRPMWXH, Officer LRPEMTXH, OtherOfficer LR, Finance LR, Head LRPMTH, Auditor LRH;
        Accepted:
            Donor LR, FocalPoint LRPMXH, Chair LR, Officer LRPMTXH, OtherOfficer LR, Finance LR, Head LRPMTXH,
            Auditor LRH;
        Declined [Final]: FocalPoint LRPMXH, Officer LRPXH, OtherOfficer L, Head LRPXH, Auditor LRH;
        Closed [Final]:
            Donor LR, FocalPoint LRPXH, Chair LR, Officer LRPXH, OtherOfficer LR, Finance LR, Head LRPXH,
            Auditor LRH;
    }
    Plan {
        Draft: Chair LRM, Officer LRCEMTWXH, OtherOfficer LRM, Finance LRM, Head LRMTH, Auditor LRH;
        Tabled [Embargoed FourEyes]:
            Translator LR, Chair LRM, Officer LRMXH, Finance LR, Head LRMTWH, Auditor LRH;
        Released:
            FocalPoint LRM, OtherFocalPoint LRM, Delegate LRMX, Chair LRMT, Officer LRMXH, OtherOfficer LRX,
            Finance LR, Head LRMTXH, Auditor LRH;
        Adopted [Public]:
            Public LRX, FocalPoint LRMX, Chair LRX, Officer LREMTXH, Finance LRX, Head LRMTXH, Auditor LRH;
        Superseded [Public Final]: Public LRX, Officer LRXH, Head LRXH, Auditor LRH;
    }
    Initiative {
        Proposed: FocalPoint LRPM, Officer LRPCEMTWXH, OtherOfficer LR, Finance LRM, Head LRPMTH, Auditor LRH;
        MemberAgreed:
            FocalPoint LRPMTH, Chair LR, Officer LRPEMTXH, OtherOfficer LR, Finance LRM, Head LRPMTH,
            Auditor LRH;
        Approved [FourEyes]:
            Donor LR, Provider LRM, FocalPoint LRPMXH, Delegate LR, Chair LR, Officer LRPEMTXH,
            OtherOfficer LR, Finance LRPMX, Head LRPMTH, Auditor LRH;
        UnderWay [Public]:
            Public L, Donor LRX, Expert LRM, Provider LREM, FocalPoint LRPMXH, OtherFocalPoint LR,
            Delegate LR, Chair LRX, Officer LRPEMTXH, OtherOfficer LRX, Finance LRPMX, Head LRPMTH,
            Auditor LRH;
        Completed [Public]:
            Public LR, Donor LRX, Expert LR, Provider LRM, FocalPoint LRPMXH, OtherFocalPoint LR, Delegate LR,
            Chair LRX, Officer LRPEMTXH, OtherOfficer LRX, Finance LRPMX, Head LRPMTH, Auditor LRH;
        Closed [Public Final]:
            Public LRX, FocalPoint LRPXH, Officer LRPXH, Finance LRPX, Head LRPXH, Auditor LRH;
        Cancelled [Final]:
            Donor LR, Provider L, FocalPoint LRPXH, Chair LR, Officer LRPXH, OtherOfficer LR, Finance LRPX,
            Head LRPXH, Auditor LRH;
    }
    Budget {
        Draft: Officer LRCEM, Finance LRPCEMTWXH, Head LRPMTH, Auditor LRH;
        Tabled [Embargoed FourEyes]:
            Translator LR, Chair LR, Officer LR, Finance LRPMXH, Head LRPMTWH, Auditor LRH;
        Approved [Final]:
            FocalPoint LR, OtherFocalPoint LR, Delegate LRX, Chair LRX, Officer LRX, OtherOfficer LRX,
            Finance LRPXH, Head LRPXH, Auditor LRPH;
    }
    Pledge {
        Indication: Donor LRPCEMTWH, Finance LRPMTH, Head LRPMTH, Auditor LRPH;
        Pledged: Donor LRPMH, Officer L, Finance LRPEMTXH, Head LRPMTH, Auditor LRPH;
        Signed [FourEyes]: Donor LRPMH, Chair L, Officer LR, Finance LRPMTXH, Head LRPMTH, Auditor LRPH;
        Received:
            Public L, Donor LRPMXH, OtherDonor LR, Delegate LR, Chair LR, Officer LRX, OtherOfficer LR,
            Finance LRPEMTXH, Head LRPMTXH, Auditor LRPH;
        Lapsed [Final]: Donor LRPH, Officer L, Finance LRPXH, Head LRPH, Auditor LRPH;
    }
    Expert {
        Nominated: Expert LRPEMW, FocalPoint LRC, Officer LRPMTH, Head LRPTH, Auditor LH;
        Accredited:
            Expert LRPEMWX, Provider L, FocalPoint LR, OtherFocalPoint LR, Officer LRPMTXH, OtherOfficer LRP,
            Head LRPTH, Auditor LRH;
        Suspended: Expert LRPMWX, Officer LRPMTH, OtherOfficer L, Head LRPTH, Auditor LRH;
        Withdrawn: Expert LRPX, Officer LTH, Head LTH, Auditor LH;
        Erased [Final]: Auditor LH;
    }
    Match {
        Working: Officer LRPCEMTWH, Head LRPMTH, Auditor LRH;
        Decided [Final]: Expert R, FocalPoint LR, Officer LRPXH, Head LRPH, Auditor LRH;
    }
    Mission {
        Planned: FocalPoint LRPM, Officer LRPCEMTWXH, OtherOfficer LR, Finance LR, Head LRPMTH, Auditor LRH;
        Matched:
            Expert LRPM, FocalPoint LRPMT, Officer LRPEMTXH, OtherOfficer LR, Finance LRM, Head LRPMTH,
            Auditor LRH;
        Agreed [FourEyes]:
            Donor LR, Expert LRPMT, FocalPoint LRPMH, Officer LRPEMTXH, OtherOfficer LR, Finance LRPM,
            Head LRPMTH, Auditor LRH;
        UnderWay:
            Donor LR, Expert LRPEM, FocalPoint LRPMH, Officer LRPEMTXH, OtherOfficer LR, Finance LRPM,
            Head LRPMTH, Auditor LRH;
        Reported:
            Donor LR, Expert LRPM, FocalPoint LRPMH, Officer LRPMTXH, OtherOfficer LR, Finance LRPM,
            Head LRPMTH, Auditor LRH;
        Closed [Public Final]:
            Public L, Donor LRX, Expert LRPX, FocalPoint LRPXH, Officer LRPXH, OtherOfficer LR, Finance LRPX,
            Head LRPXH, Auditor LRH;
    }
    MissionReport {
        Draft: Expert LRPCEMT, Officer LRPM, Head L, Auditor LH;
        MemberReview: Expert LRPM, FocalPoint LRPMTH, Officer LRPEMTH, Head LRPMH, Auditor LRH;
        Final [FourEyes]:
            Donor LR, Expert LRPX, FocalPoint LRPXH, Chair LR, Officer LRPMTXH, OtherOfficer LR, Head LRPMTXH,
            Auditor LRH;
        PublicSummary [Public Final]: Public LRX, FocalPoint LRPXH, Officer LRPXH, Head LRPXH, Auditor LRH;
    }
    Evaluation {
        Draft: FocalPoint LRPCEMT, Officer LRPCEMTWH, Auditor LH;
        Shared: Expert LRPM, FocalPoint LRPM, Officer LRPMTH, Head LRPH, Auditor LRH;
        Final [Final]: Expert LRPX, Officer LRPXH, OtherOfficer LR, Head LRPXH, Auditor LRH;
    }
    Training {
        Planned:
            Provider LREM, FocalPoint LRM, Officer LRCEMTWXH, OtherOfficer LR, Finance LR, Head LRMTH,
            Auditor LRH;
        Open [Public]: Public LR, Provider LREM, FocalPoint LRMX, Officer LREMTXH, Head LRMTH, Auditor LRH;
        Held [Public]:
            Public LR, Provider LREM, FocalPoint LRMX, Officer LREMTXH, Finance LRX, Head LRMTH, Auditor LRH;
        Closed [Public Final]:
            Public LR, Provider LRX, FocalPoint LRX, Officer LRXH, Finance LRX, Head LRXH, Auditor LRH;
    }
    Participant {
        Registered: Provider LRP, FocalPoint LRPCEW, Officer LRPCEMTWH, Head LR, Auditor LH;
        Attended: Provider LRPE, FocalPoint LRPX, Officer LRPEMTWXH, Head LR, Auditor LH;
        Erased [Final]: Auditor LH;
    }
    Questionnaire {
        Draft: Translator LRE, Chair LRM, Officer LRCEMTWXH, OtherOfficer LR, Head LRMTH, Auditor LRH;
        Open:
            FocalPoint LRX, OtherFocalPoint LRX, Delegate LR, Chair LR, Officer LRMTXH, OtherOfficer LR,
            Head LRMTH, Auditor LRH;
        Closed [Final]:
            FocalPoint LRX, OtherFocalPoint LRX, Delegate LR, Chair LR, Officer LRXH, OtherOfficer LR,
            Head LRXH, Auditor LRH;
    }
    Response {
        Draft [MembersOwn]: FocalPoint LRPCEMTWX;
        Submitted: FocalPoint LRPMWXH, Officer LRPMTXH, Head LRPMH, Auditor LRH;
        Returned: FocalPoint LRPEMTXH, Officer LRPMH, Head LRPMH, Auditor LRH;
        Accepted: FocalPoint LRPMXH, Chair LR, Officer LRPMXTH, OtherOfficer LR, Head LRPMXH, Auditor LRH;
    }
    Indicator {
        Reported: Expert LRC, Provider LRC, FocalPoint LRPCEM, Officer LRPCEMTWXH, Head LRPMH, Auditor LRH;
        Verified [FourEyes]:
            Donor LR, FocalPoint LRPMX, Delegate LR, Chair LRX, Officer LRPMTXH, OtherOfficer LRX, Finance LR,
            Head LRPMTXH, Auditor LRH;
        Published [Public Final]: Public LRX, FocalPoint LRPX, Officer LRPXH, Head LRPXH, Auditor LRH;
    }
    Document {
        Draft: Chair LRPM, Officer LRPCEMTWXH, OtherOfficer LRM, Head LRPEMTH, Auditor LRH;
        InTranslation [Embargoed]: Translator LREMT, Chair LRM, Officer LRPMTXH, Head LRPMTH, Auditor LRH;
        Cleared [Embargoed FourEyes]: Translator LR, Chair LRM, Officer LRPMXH, Head LRPMTWH, Auditor LRH;
        Restricted:
            FocalPoint LRX, OtherFocalPoint LRX, Delegate LRX, Chair LRXM, Officer LRPMTXH, OtherOfficer LRX,
            Finance LRX, Head LRPMTWXH, Auditor LRH;
        Public [Public Final]: Public LRX, Officer LRXH, Head LRWXH, Auditor LRH;
        Withdrawn [Final]: Chair LR, Officer LRH, Head LRH, Auditor LRH;
    }
    Decision {
        Proposed:
            FocalPoint LR, OtherFocalPoint LR, Delegate LRM, Chair LRCEMT, Officer LRCEMH, Head LRMH,
            Auditor LRH;
        Adopted [Public]: Public LRX, Chair LRX, Officer LREMTXH, Head LRMTXH, Auditor LRH;
        Closed [Public Final]: Public LRX, Officer LRXH, Head LRXH, Auditor LRH;
    }
    Thread {
        Internal: Officer LRCEMWH, OtherOfficer LRM, Finance LRM, Head LRMH, Auditor LH;
        WithMember: FocalPoint LRCEMH, Officer LRCEMTH, Head LRMH, Auditor LH;
    }
    File {
        Quarantined: Officer L, Administrator L, Auditor L;
        Clean: Officer LRCXH;
    }
    Account {
        Invited [NoContent]: Head LR, Administrator LRCETWH, Auditor LRH;
        Active [NoContent]: Head LRT, Administrator LRETXH, Auditor LRXH;
        Disabled [NoContent Final]: Administrator LRTXH, Auditor LRXH;
    }
    Grant {
        Pending [NoContent FourEyes]: Head LRCTWH, Administrator LRCTWH, Auditor LRH;
        Active [NoContent]: Head LRWH, Administrator LRWXH, Auditor LRXH;
    }
    Token {
        Active [NoContent]: Administrator LRCTWH, Auditor LRH;
        Revoked [NoContent Final]: Administrator LRH, Auditor LRH;
    }
    Audit {
        Sealed [NoContent Final]: Head LRX, Auditor LRXH;
    }
    Backup {
        Held [NoContent Final]: Auditor LH, Operator LCW;
    }
    Settings {
        Live [NoContent]: Head LR, Administrator LREXH, Auditor LRH, Operator L;
    }
    Export {
        Running: Officer LCW, Head LCW, Auditor L;
        Ready [FourEyes Final]: Officer LRWX, Head LRWX, Auditor LRH;
    }
    Release {
        Requested [FourEyes]: Officer LRCMWH, Head LRTWH, Auditor LRH;
        Approved [Final]: Officer LRH, Head LRWH, Auditor LRH;
    }
    SubjectRequest {
        Open [FourEyes]: Expert LRPCM, Head LRTH, Administrator LRT, Auditor LRH;
        Done [Final]: Expert LRPX, Head LRH, Administrator LH, Auditor LRH;
    }
}
