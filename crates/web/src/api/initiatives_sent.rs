//! What calls about initiatives, delivery agreements and staff time send.

use serde::Deserialize;
use trellis_app::missions::{
    agreements::{AgreementInput, ReviewInput},
    effort::{FundingInput, PostInput, YearInput},
    initiatives::{
        AgreeInput, ApproveInput, AssessInput, EffortInput, FeedbackInput, FinalInput, FoundInput,
        FoundRemoval, IndicatorInput, InitiativeInput, LeadInput, LineInput, LinkInput, MoveInput,
        PrincipleInput, ReadingInput, RemoveInput, RiskInput, SayInput, SubmitInput, TermInput,
        TogetherInput,
    },
};

use super::registers::sent;

sent! {
    /// An initiative.
    NewInitiative => InitiativeInput {
        /// Short code, unique in the organisation.
        code,
        /// Its title.
        title,
        /// What it is to reach.
        objectives,
        /// What is done; may be empty.
        description,
        /// `national`, `subregional`, `regional`, `subregional-and-regional`, `international` or `global`; may be empty.
        level,
        /// `south-south`, `triangular`, `both` or empty.
        cooperation,
        /// Which existing resources or processes it uses again; may be empty.
        reuse,
        /// First day; may be empty.
        first_day,
        /// Last day; empty for an open end.
        last_day,
        /// When, in words as printed; may be empty.
        timeframe,
        /// Code or id of the body that approves its budget; may be empty until then.
        body,
        /// The currency of its budget, as `USD`.
        currency,
        /// Codes of the Members it is for, separated by commas.
        members,
        /// Partners that implement it, by code or name, separated by commas.
        implementing,
        /// Partners that run it.
        executing,
        /// Partners that help.
        collaborating,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A step.
    InitiativeStep => MoveInput {
        /// `agree`, `reopen`, `start`, `complete`, `close` or `cancel`.
        to,
        /// reopen, complete, close, cancel: why, or what came of it.
        why,
        /// complete, close, cancel: the day; empty for today.
        on,
    }
}

sent! {
    /// The act of its finance body.
    InitiativeAct => ApproveInput {
        /// `approve`, `endorse` or `adopt`; who notes or reviews has not approved.
        verb,
        /// The meeting by id, title or as "FAC 9".
        meeting,
        /// The day, within the meeting.
        day,
        /// The paragraph of its report; may be empty where a document is named.
        paragraph,
        /// Symbol or id of the document that shows it; may be empty.
        document,
        /// How much it approves; empty for all that is asked for.
        amount,
    }
}

sent! {
    /// A Member's word that it agrees.
    MemberAgreement => AgreeInput {
        /// The Member by code; empty where whoever sends it speaks for one.
        member,
        /// The day; empty for today.
        on,
        /// Where an officer took it from.
        source,
    }
}

sent! {
    /// A remark.
    InitiativeRemark => SayInput {
        /// The words.
        text,
    }
}

sent! {
    /// What an initiative serves or answers: an action, a need or a request.
    InitiativeLink => LinkInput {
        /// Code or id of the plan; empty where the action is named by its id.
        plan,
        /// Printed number or id of the action.
        action,
        /// Id of a need.
        need,
        /// Id of a request.
        request,
    }
}

sent! {
    /// A line of the budget.
    InitiativeLine => LineInput {
        /// Id of the line that is changed; empty for a new one.
        id,
        /// `staff-time`, `travel`, `materials`, `venue`, `external-experts` or `other`.
        kind,
        /// In words; may be empty.
        text,
        /// How much, in the initiative's currency.
        amount,
        /// `own-budget`, `partner` or `donor`.
        source,
        /// Code of the partner that pays; may be empty.
        partner,
    }
}

sent! {
    /// What an indicator was found at.
    InitiativeReading => ReadingInput {
        /// The indicator by id or words.
        id,
        /// As at which day; empty for today.
        on,
        /// The value.
        value,
        /// What shows it.
        evidence,
    }
}

sent! {
    /// An indicator.
    InitiativeIndicator => IndicatorInput {
        /// Id of the indicator that is changed; empty for a new one.
        id,
        /// What is measured.
        text,
        /// In what; may be empty.
        unit,
        /// Where it stood before; may be empty.
        baseline,
        /// As at which day.
        baseline_on,
        /// Where it is to stand, to the letter; may be empty.
        target,
        /// `national`, `subregional`, `regional`, `subregional-and-regional`, `international` or `global`; may be empty.
        level,
    }
}

sent! {
    /// A risk.
    InitiativeRisk => RiskInput {
        /// Id of the risk that is changed; empty for a new one.
        id,
        /// What may happen.
        text,
        /// `low`, `medium` or `high`.
        likelihood,
        /// `low`, `medium` or `high`.
        impact,
        /// Who looks after it.
        owner,
        /// What is done about it.
        response,
    }
}

sent! {
    /// What is ticked against a principle.
    InitiativePrinciple => PrincipleInput {
        /// The principle by id, label or words.
        term,
        /// `met`, `unmet` or `not-applicable`; empty takes back what was ticked.
        answer,
        /// How it is met, or why not; may be empty.
        note,
    }
}

sent! {
    /// An element, topic or objective.
    InitiativeTerm => TermInput {
        /// The term by id, label or words.
        term,
    }
}

sent! {
    /// Money that is looked for outside.
    InitiativeLead => LeadInput {
        /// Id of the lead that goes on; empty for a new one.
        id,
        /// Whom it is asked of: a partner by code or name, or words.
        from,
        /// How much; may be empty.
        amount,
        /// In which currency; empty for the initiative's.
        currency,
        /// `sought`, `offered`, `secured` or `refused`.
        state,
        /// Since which day; empty for today.
        on,
        /// What there is to say; may be empty.
        note,
    }
}

sent! {
    /// Days of a post that it needs.
    InitiativeEffort => EffortInput {
        /// The post by name or id.
        post,
        /// The year in which the organisation's year begins.
        year,
        /// `delivery` or `contractor-management`.
        work,
        /// How many days.
        days,
    }
}

sent! {
    /// A part to be taken away.
    InitiativePart => RemoveInput {
        /// `line`, `indicator`, `risk`, `lead`, `effort`, `together` or `term`.
        kind,
        /// Its id.
        id,
    }
}

sent! {
    /// A delivery agreement.
    Agreement => AgreementInput {
        /// Its reference as printed; may be empty.
        reference,
        /// Its title.
        title,
        /// What it covers, in words; may be empty.
        covers,
        /// From which day it holds.
        from,
        /// Its last day; empty for an open end.
        until,
        /// A line for each party: `who | role | money | in kind | experts`, as `FJ | beneficiary | USD 12,500`. Who is
        /// `secretariat`, or the code of a Member or partner.
        parties,
        /// Codes of the initiatives that are delivered by it, separated by commas.
        initiatives,
        /// After what time its implementation is reviewed: a day, "every two years", "after the FAC meeting"; empty for never.
        review_after,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A post.
    NewPost => PostInput {
        /// Its name, unique in the organisation.
        name,
        /// `staff` or `contractor`.
        kind,
    }
}

sent! {
    /// What a post has in a year.
    PostOfYear => YearInput {
        /// The post by name or id.
        post,
        /// The year in which the organisation's year begins.
        year,
        /// Working days it has.
        available,
        /// Days that are bound already; empty for none.
        committed,
        /// By what, in words; may be empty.
        bound_by,
    }
}

sent! {
    /// What somebody pays of a post.
    NewFunding => FundingInput {
        /// The post by name or id.
        post,
        /// Who pays: the own budget, a donor, a Member.
        funder,
        /// Which share, in per cent.
        share,
        /// From which day.
        from,
        /// Until which day; empty for an open end.
        until,
    }
}

sent! {
    /// That an initiative is done together with another.
    InitiativeTogether => TogetherInput {
        /// The other by code or id.
        other,
        /// `merged` or `shared`.
        way,
        /// What is shared, or why they are merged.
        text,
        /// Since which day; empty for today.
        on,
    }
}

sent! {
    /// What a review of an agreement found.
    AgreementReview => ReviewInput {
        /// The day; empty for today.
        on,
        /// `effective`, `partly`, `not-effective` or `too-early`.
        effect,
        /// The indicators it was held against, and what they showed.
        measured,
        /// What follows from it.
        outcome,
    }
}

sent! {
    /// What was found of an initiative.
    InitiativeFound => FoundInput {
        /// The finding by id, where one is changed; empty for a new one.
        id,
        /// What was found.
        statement,
        /// What shows it.
        evidence,
        /// `seen`, `partly`, `not-seen` or `too-early`.
        effect,
        /// The evaluation that shows that the initiative brought it about; empty where none does.
        evaluation,
        /// What is learnt from it; may be empty.
        lesson,
        /// As at which day; empty for today.
        on,
    }
}

sent! {
    /// A finding that is taken away.
    InitiativeFoundRemoval => FoundRemoval {
        /// Its id.
        id,
    }
}

sent! {
    /// What somebody says of a finding.
    InitiativeFeedback => FeedbackInput {
        /// The finding by id.
        found,
        /// The words.
        text,
    }
}

sent! {
    /// A final report.
    InitiativeReport => FinalInput {
        /// What was done.
        done,
        /// What was reached, against what was meant.
        reached,
        /// What is recommended; may be empty.
        recommended,
        /// Codes of the bodies it goes to, separated by commas.
        bodies,
    }
}

sent! {
    /// A final report that goes out.
    InitiativeReportOut => SubmitInput {
        /// The day; empty for today.
        on,
    }
}

sent! {
    /// What a body made of a final report.
    InitiativeAssessment => AssessInput {
        /// `accepted`, `with-remarks` or `sent-back`.
        outcome,
        /// What it said; may be empty where it accepts as it is.
        remarks,
        /// The meeting by id, title or as "FAC 9"; its body is the one that assesses.
        meeting,
        /// The day, within the meeting.
        day,
        /// The paragraph of its report; may be empty where a document is named.
        paragraph,
        /// Symbol or id of the document that shows it; may be empty.
        document,
    }
}
