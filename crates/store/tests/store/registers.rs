//! What stands around a plan comes back to the letter.

use jiff::civil::date;
use trellis_domain::{
    members::{MemberId, Partner, PartnerKind},
    people::PersonId,
    plans::{
        record::{ActionId, PlanId},
        registers::{
            Registers,
            appraisal::{Appraisal, AppraisalKind, AppraisalOutcome, AppraisalState, Mark},
            comment::{About, Comment, CommentState, Commenter},
            family::{Ask, Invitation, Kinship, Related, Replied, Reply},
            gap::{Found, Gap},
            guidance::{Guidance, GuidanceKind},
            involved::{ActionPart, Involved},
            mandate::{Answer, Mandate, MandateKind},
            step::{Judgement, Stage, Standing, Step, Taker},
            subject::Subject,
            vocabulary::{Element, Purpose, Tag, Term, Vocabulary},
        },
    },
};
use trellis_store::plans::registers;

use super::*;

/// One row of each register, with ids from `from` on.
fn sample(from: u128, plan: PlanId, action: ActionId, member: MemberId, by: Option<PersonId>) -> Registers {
    let term = |n: u128, label: Option<&str>, parent| Term {
        id: Id::new(from + n),
        label: label.map(str::to_owned),
        text: format!("Words “{n}”"),
        parent,
    };
    let related = |n: u128, code: &str, kinship| Related {
        id: Id::new(from + n),
        code: code.into(),
        name: format!("{code} Agreement"),
        kinship,
    };
    let replied = Replied { on: date(2024, 4, 2), reply: Reply::InPart, text: "Only\n the courses".into() };
    let comment = |n: u128, from_, about, state, outcome: &str| Comment {
        id: Id::new(from + n),
        plan,
        from: from_,
        said_by: None,
        about,
        text: "More <b>boats</b>".into(),
        received_on: date(2024, 5, 1),
        state,
        outcome: outcome.into(),
    };
    let mandate = |n: u128, kind, priority: Option<&str>| Mandate {
        id: Id::new(from + n),
        kind,
        source: "Review".into(),
        number: "7)i)".into(),
        text: "Do\twhat is “needed”".into(),
        priority: priority.map(str::to_owned),
        delivery: priority.map(|_| "2024/2025".into()),
    };
    let elements = vec![term(4, Some("(a)"), None), term(5, None, Some(0))];
    let list = Vocabulary {
        id: Id::new(from + 3),
        code: "elements".into(),
        name: "Elements".into(),
        purpose: Purpose::Element,
        terms: elements,
    };
    let invitation = Invitation {
        id: Id::new(from + 8),
        plan,
        instrument: Id::new(from + 7),
        ask: Ask::Report,
        invited_on: date(2024, 3, 1),
        replied: Some(replied),
    };
    let step = |n: u128| Step {
        id: Id::new(from + n),
        plan,
        by: Taker::Member(member),
        source: Id::new(from + 5),
        said_by: None,
        serves: Subject::Term(Id::new(from + 4)),
        text: "Two <b>advisers</b>".into(),
        begins_on: date(2024, 1, 1),
        ends_on: None,
        stage: Stage::UnderWay,
        successful: Judgement::Unknown,
        effective: Judgement::Unknown,
        shown_by: String::new(),
        received_on: date(2024, 5, 1),
        standing: Standing::Included,
        reason: String::new(),
    };
    Registers {
        mandates: vec![
            mandate(1, MandateKind::PerformanceReview, Some("very high")),
            mandate(2, MandateKind::Resolution, None),
        ],
        answers: vec![Answer { mandate: Id::new(from + 1), action, at: instant(), by }],
        tags: vec![Tag { term: Id::new(from + 5), element: Element::Action(action) }],
        vocabularies: vec![list],
        family: vec![
            related(6, "ANTELOPES", Kinship::SameSecretariat),
            related(7, "WADERS", Kinship::Related),
        ],
        invitations: vec![invitation],
        guidance: vec![Guidance {
            id: Id::new(from + 11),
            title: "Handbook".into(),
            kind: GuidanceKind::Manual,
            theme: Some(Id::new(from + 5)),
            region: "set:region".into(),
            language: "Kiswahili".into(),
            official: false,
            translator: Some("Clubs".into()),
            funder: None,
            project: Some("Savanna".into()),
            on: Some(date(2025, 4, 1)),
            link: Some("https://example.org/h".into()),
        }],
        steps: vec![
            Step {
                by: Taker::Body("Agency".into()),
                serves: Subject::Action(action),
                stage: Stage::CarriedOut,
                successful: Judgement::Yes,
                effective: Judgement::Partly,
                shown_by: "Final report".into(),
                ends_on: Some(date(2024, 7, 1)),
                standing: Standing::LeftOut,
                reason: "Told twice".into(),
                ..step(13)
            },
            step(12),
        ],
        appraisals: vec![Appraisal {
            id: Id::new(from + 15),
            plan,
            kind: AppraisalKind::Viability,
            title: "Shared team".into(),
            text: "One coordinator for two".into(),
            by: "Both coordinators".into(),
            criteria: Id::new(from + 3),
            begun_on: date(2024, 2, 1),
            state: AppraisalState::Decided,
            outcome: Some(AppraisalOutcome::Deferred),
            decision: "COP9/Decision 4".into(),
            marks: vec![Mark {
                criterion: Id::new(from + 5),
                met: Judgement::Partly,
                reason: "Until <i>2027</i>".into(),
            }],
        }],
        partners: vec![Partner {
            id: Id::new(from + 16),
            code: "centre".into(),
            name: "Centre <b>".into(),
            kind: PartnerKind::TrainingCentre,
            own_kind: Some(Id::new(from + 5)),
            member: None,
            ended_on: None,
        }],
        involved: [ActionPart::Hosts, ActionPart::Trains]
            .map(|part| Involved { action, partner: Id::new(from + 16), part })
            .to_vec(),
        gaps: vec![Gap {
            id: Id::new(from + 14),
            plan,
            issue: Subject::Term(Id::new(from + 4)),
            found: Found::ByOthers,
            by: "Forum".into(),
            grounds: "Table 3".into(),
            on: date(2024, 6, 1),
        }],
        comments: vec![
            comment(10, Commenter::Member(member), About::Action(action), CommentState::Open, ""),
            comment(
                9,
                Commenter::Body("Forum".into()),
                About::Section("2 Who".into()),
                CommentState::TakenUp,
                "x",
            ),
        ],
    }
}

/// Writes registers as the deeds do.
async fn keep(tx: &mut Tx, permit: &Permit, all: &Registers) {
    for mandate in &all.mandates {
        registers::add_mandate(tx, permit, mandate, instant()).await.expect("a mandate");
    }
    for answer in &all.answers {
        registers::answer_mandate(tx, permit, answer).await.expect("an answer");
        registers::answer_mandate(tx, permit, answer).await.expect("said twice");
    }
    for list in &all.vocabularies {
        let (first, more) = list.terms.split_at(1);
        let begun = Vocabulary { terms: first.to_vec(), ..list.clone() };
        registers::add_vocabulary(tx, permit, &begun).await.expect("a list");
        registers::add_terms(tx, permit, list.id, 1, more).await.expect("terms");
    }
    for tag in &all.tags {
        registers::tag(tx, permit, *tag, instant()).await.expect("a tag");
        registers::tag(tx, permit, *tag, instant()).await.expect("said twice");
    }
    for related in &all.family {
        registers::relate(tx, permit, related).await.expect("an instrument");
    }
    for invitation in &all.invitations {
        let sent = Invitation { replied: None, ..invitation.clone() };
        registers::add_invitation(tx, permit, &sent).await.expect("an invitation");
        registers::answer_invitation(tx, permit, invitation).await.expect("its answer");
    }
    for guidance in &all.guidance {
        registers::add_guidance(tx, permit, guidance, instant()).await.expect("guidance");
    }
    for comment in &all.comments {
        let open = Comment { state: CommentState::Open, outcome: String::new(), ..comment.clone() };
        registers::add_comment(tx, permit, &open).await.expect("a comment");
        registers::settle_comment(tx, permit, comment).await.expect("what came of it");
    }
    for step in &all.steps {
        let begun =
            Step { ends_on: None, stage: Stage::UnderWay, standing: Standing::Received, ..step.clone() };
        registers::add_step(tx, permit, &begun).await.expect("a step");
        registers::change_step(tx, permit, step).await.expect("what came of it");
    }
    for appraisal in &all.appraisals {
        let begun = Appraisal { state: AppraisalState::Draft, outcome: None, ..appraisal.clone() };
        registers::add_appraisal(tx, permit, &begun).await.expect("an appraisal");
        for mark in &appraisal.marks {
            let first = Mark { met: Judgement::No, ..mark.clone() };
            registers::mark_criterion(tx, permit, appraisal.id, &first).await.expect("a mark");
            registers::mark_criterion(tx, permit, appraisal.id, mark).await.expect("the mark that holds");
        }
        registers::move_appraisal(tx, permit, appraisal).await.expect("what came of it");
    }
    for partner in &all.partners {
        members::partners::add(tx, permit, &Partner { own_kind: None, ..partner.clone() })
            .await
            .expect("a partner");
        members::partners::sort(tx, permit, partner).await.expect("its own term");
    }
    for involved in &all.involved {
        registers::involve(tx, permit, *involved, instant()).await.expect("it takes part");
    }
    for gap in &all.gaps {
        registers::add_gap(tx, permit, gap).await.expect("a gap");
    }
}

/// A row in every table of the registers, for the test of removal.
pub async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    from: u128,
    (plan, action, member, person): (PlanId, ActionId, MemberId, PersonId),
) {
    keep(tx, permit, &sample(from, plan, action, member, Some(person))).await;
}

#[tokio::test]
async fn s1_1_s1_3_s4_13_s4_15_registers_come_back_to_the_letter() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let permit = permit(Verb::KeepRegisters);
        let member = Member { id: Id::new(9), code: "FJ".into(), name: "Fiji".into() };
        members::add(&mut tx, &permit, std::slice::from_ref(&member)).await.expect("a Member");
        plans::add(&mut tx, &permit, &plan()).await.expect("the plan is added");
        let first = version(1, content());
        plans::save_version(&mut tx, &permit, &plan(), &first, &HashSet::new()).await.expect("version 1");
        let (plan, action) = (plan().id, first.actions[0]);
        let all = sample(900, plan, action, member.id, None);
        keep(&mut tx, &permit, &all).await;
        tx.commit().await.expect("committed");
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let loaded = registers::load(&mut tx, organisation().id, plan).await.expect("loads");
        assert_eq!(loaded, all, "{}", each.db.engine_name());

        registers::withdraw_answer(&mut tx, &permit, all.mandates[0].id, action).await.expect("taken back");
        registers::untag(&mut tx, &permit, all.tags[0]).await.expect("taken off");
        let loaded = registers::load(&mut tx, organisation().id, plan).await.expect("loads");
        assert_eq!((loaded.answers.len(), loaded.tags.len()), (0, 0));
        let other = registers::load(&mut tx, Id::new(77), Id::new(78)).await.expect("loads");
        assert_eq!(other, Registers::default(), "another organisation has none of it");
    }
}

#[tokio::test]
async fn s5_14_a_partner_takes_part_in_an_action_once_as_each_thing_until_that_is_taken_back() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let permit = permit(Verb::KeepRegisters);
        let member = Member { id: Id::new(9), code: "FJ".into(), name: "Fiji".into() };
        members::add(&mut tx, &permit, std::slice::from_ref(&member)).await.expect("a Member");
        plans::add(&mut tx, &permit, &plan()).await.expect("the plan is added");
        let first = version(1, content());
        plans::save_version(&mut tx, &permit, &plan(), &first, &HashSet::new()).await.expect("version 1");
        let (plan, action) = (plan().id, first.actions[0]);
        let all = sample(900, plan, action, member.id, None);
        keep(&mut tx, &permit, &all).await;
        registers::leave_out(&mut tx, &permit, all.involved[0]).await.expect("taken back");
        let gone = registers::leave_out(&mut tx, &permit, all.involved[0]).await;
        assert!(matches!(gone, Err(StoreError::Stale)), "once only");
        let loaded = registers::load(&mut tx, organisation().id, plan).await.expect("loads");
        assert_eq!((loaded.involved, loaded.partners), (all.involved[1..].to_vec(), all.partners));
        tx.commit().await.expect("committed");
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let twice = registers::involve(&mut tx, &permit, all.involved[1], instant()).await;
        assert!(matches!(twice, Err(StoreError::Constraint { .. })), "{}", each.db.engine_name());
    }
}
