//! Requests come back to the letter, lists show what their reader reaches and nothing else, and numbers leave no gap.

use jiff::civil::Date;
use trellis_domain::{
    indicators::fact::FactId,
    people::policy::{Reach, Scope},
    plans::record::ActionId,
    requests::{
        Channel, ClosingReason, Course, Ending, Expected, Letter, Level, Number, OtherDonors, Request,
        RequestId, RequestState, Said, Voice, Wait, WaitReason, Window,
        clock::{Late, Terms},
    },
};
use trellis_store::requests::{self, Sight, Wanted, facts};

use super::*;

fn request(id: u128, member: u128, (need, action): (u128, u128)) -> Request {
    Request {
        id: Id::new(id),
        organisation: Id::new(0),
        member: Id::new(member),
        number: None,
        title: "Observer <training>".into(),
        asked: "Two trainers\nfor a week".into(),
        language: "Portuguese".into(),
        level: Some(Level::Tactical),
        window: Window { from: Some(date(2027, 5, 3)), until: None },
        expected: Expected {
            result: "They work alone".into(),
            indicator: "Reports".into(),
            evidence: "Register".into(),
        },
        others: OtherDonors::Asked("The bank".into()),
        letter: None,
        topics: vec![Id::new(need - 5), Id::new(need - 6)],
        needs: vec![Id::new(need)],
        actions: vec![Id::new(action)],
        course: Course::DRAFT,
        redirected_to: String::new(),
        question_on: None,
        made_by: None,
        version: 1,
    }
}

/// Puts a row into every table of requests: one that was received and declined, and one draft.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    from: u128,
    (member, need, action): (u128, u128, u128),
) {
    let (organisation, made_by) = (permit.organisation(), permit.person());
    let draft = Request {
        organisation,
        made_by,
        level: None,
        others: OtherDonors::Nobody,
        topics: vec![],
        needs: vec![],
        actions: vec![],
        ..request(from + 1, member, (need, action))
    };
    requests::add(tx, permit, &draft, "draft", instant()).await.expect("a draft");
    assert_eq!(requests::find(tx, draft.id).await.expect("read").as_ref(), Some(&draft));
    let new = request(from, member, (need, action));
    let number = requests::next_number(tx, permit, new.member, 2026).await.expect("a number");
    assert_eq!(number, Number { year: 2026, serial: 1 });
    let letter = Letter { channel: Channel::Letter, sender: "Mele".into(), text: "Dear\nall".into() };
    let mut topics = new.topics.clone();
    topics.sort();
    let new = Request {
        organisation,
        made_by,
        topics,
        number: Some(number),
        letter: Some(letter),
        course: Course::received(date(2026, 3, 2)),
        ..new
    };
    requests::add(tx, permit, &new, "observer|training", instant()).await.expect("a request");
    assert_eq!(requests::find(tx, new.id).await.expect("read").as_ref(), Some(&new));
    let said = Said {
        id: Id::new(from + 2),
        request: new.id,
        voice: Voice::Answer,
        text: "Five\npeople".into(),
        on: date(2026, 3, 11),
        source: "Mail".into(),
        by: made_by,
        at: instant(),
    };
    requests::say(tx, permit, &said).await.expect("said");
    assert_eq!(requests::said(tx, new.id).await.expect("read"), [said]);
    let course = Course {
        state: RequestState::Declined,
        acknowledged_on: Some(date(2026, 3, 9)),
        decided_on: Some(date(2026, 3, 12)),
        ending: Some(Ending::Redirected),
        ..new.course
    };
    let ended =
        Request { course, redirected_to: "The centre".into(), question_on: Some(date(2026, 3, 10)), ..new };
    requests::move_on(tx, permit, &ended).await.expect("moved");
    let read = requests::find(tx, ended.id).await.expect("read").expect("it is there");
    assert_eq!(read, Request { version: 2, ..ended });
}

/// Keeps a fact as recorded of a request; what is recorded twice is refused, and stands anew once it was taken back.
pub(crate) async fn count(
    tx: &mut Tx,
    permit: &Permit,
    request: RequestId,
    (action, fact): (ActionId, FactId),
) {
    let counted = facts::Counted { action, what: "request".into(), fact };
    facts::add_counted(tx, permit, request, std::slice::from_ref(&counted)).await.expect("counted");
    let read = facts::counted(tx, request).await.expect("read");
    assert_eq!(read.iter().map(|(own, fact)| (own, fact.id)).collect::<Vec<_>>(), [(&counted, fact)]);
}

const OWN: OrganisationId = OrganisationId::new(1_000_000);
const ENDED: RequestId = RequestId::new(1_010_000);
const DRAFT: RequestId = RequestId::new(1_010_001);

/// What a list shows is what the reach covers, matter by matter, for every form that a reach has.
#[tokio::test]
async fn a_list_of_requests_shows_what_its_reader_reaches_and_nothing_else() {
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let (member, plan, other) = (Scope::One(1_000_002), Scope::One(1_000_006), Scope::One(4));
        let reaches = [
            Reach::Nothing,
            Reach::Everything,
            Reach::Concerning(vec![member]),
            Reach::Concerning(vec![plan, other]),
            Reach::Concerning(vec![other]),
            Reach::NotConcerning(vec![member]),
            Reach::NotConcerning(vec![plan]),
            Reach::NotConcerning(vec![other]),
        ];
        let all: Vec<(RequestId, RequestState, Vec<Scope>)> = vec![
            (DRAFT, RequestState::Draft, vec![member]),
            (ENDED, RequestState::Declined, vec![member, plan]),
        ];
        for ended in &reaches {
            for draft in &reaches {
                let states =
                    vec![(RequestState::Declined, ended.clone()), (RequestState::Draft, draft.clone())];
                let sight = Sight { organisation: OWN, states: states.clone() };
                let listed =
                    requests::list(&mut tx, &sight, &Wanted::default(), (0, 10)).await.expect("a list");
                let listed: Vec<_> = listed.iter().map(|request| request.id).collect();
                let covered = |(_, state, concerns): &&(RequestId, RequestState, Vec<Scope>)| {
                    states.iter().any(|(own, reach)| own == state && reach.covers(concerns))
                };
                let expect: Vec<_> = all.iter().filter(covered).map(|(id, _, _)| *id).collect();
                assert_eq!(listed, expect, "{ended:?} {draft:?} on {}", each.db.engine_name());
                let count = requests::count(&mut tx, &sight, &Wanted::default()).await.expect("a count");
                assert_eq!(usize::try_from(count), Ok(expect.len()));
                let volumes = requests::volumes(&mut tx, &sight, &Wanted::default()).await.expect("volumes");
                let counted: u32 = volumes.iter().map(|volume| volume.requests).sum();
                assert_eq!(counted == 1, expect.contains(&ENDED), "a draft is in no year");
            }
        }
    }
}

#[tokio::test]
async fn s2_16_lists_are_narrowed_in_the_query_and_carry_nothing_protected() {
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let states = RequestState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
        let sight = Sight { organisation: OWN, states };
        let full = requests::find(&mut tx, ENDED).await.expect("read").expect("it is there");
        let (topic, action) = (full.topics[0], full.actions[0]);
        let wanted = Wanted::default;
        for (wanted, expect) in [
            (wanted(), vec![DRAFT, ENDED]),
            (Wanted { state: Some(RequestState::Draft), ..wanted() }, vec![DRAFT]),
            (Wanted { member: Some(full.member), ..wanted() }, vec![DRAFT, ENDED]),
            (Wanted { member: Some(Id::new(4)), ..wanted() }, vec![]),
            (Wanted { year: Some(2026), ..wanted() }, vec![ENDED]),
            (Wanted { level: Some(Level::Tactical), ..wanted() }, vec![ENDED]),
            (Wanted { without_level: true, ..wanted() }, vec![DRAFT]),
            (Wanted { topics: vec![topic, Id::new(5)], ..wanted() }, vec![ENDED]),
            (Wanted { action: Some(action), ..wanted() }, vec![ENDED]),
            (Wanted { need: Some(full.needs[0]), ..wanted() }, vec![ENDED]),
            (Wanted { with_question: true, ..wanted() }, vec![ENDED]),
            (Wanted { words: "training".into(), ..wanted() }, vec![ENDED]),
            (Wanted { words: "%".into(), ..wanted() }, vec![]),
        ] {
            let listed = requests::list(&mut tx, &sight, &wanted, (0, 10)).await.expect("a list");
            let is_bare =
                |request: &Request| request.letter.is_none() && request.others == OtherDonors::Unsaid;
            assert!(listed.iter().all(is_bare));
            let listed: Vec<_> = listed.iter().map(|request| request.id).collect();
            assert_eq!(listed, expect, "{wanted:?} on {}", each.db.engine_name());
        }
        let plans = requests::plans(&mut tx, &[DRAFT, ENDED]).await.expect("plans");
        assert_eq!(plans, [(ENDED, action, Id::new(1_000_006))]);

        // Whoever read an older version changes nothing.
        let permit = may(Actor::Operator { organisation: OWN }, Verb::KeepRegisters, OWN).expect("it may");
        let read = requests::find(&mut tx, DRAFT).await.expect("read").expect("it is there");
        let changed = Request { topics: vec![topic], asked: "Less".into(), ..read.clone() };
        requests::change(&mut tx, &permit, &changed, "new").await.expect("changed");
        let found = requests::find(&mut tx, DRAFT).await.expect("read");
        assert_eq!(found, Some(Request { version: 2, ..changed }));
        let stale = requests::change(&mut tx, &permit, &read, "newer").await;
        assert!(matches!(stale, Err(StoreError::Stale)));
        let stale = requests::remove(&mut tx, &permit, &read).await;
        assert!(matches!(stale, Err(StoreError::Stale)));
    }
}

/// The store and the rule find the same ones late, around the day on which each of them becomes so.
#[tokio::test]
async fn s2_12_what_is_late_is_found_in_the_query() {
    let today = date(2026, 11, 23);
    let late = Late::on(today, &Terms::USUAL);
    let review = |until: Date| Course {
        state: RequestState::UnderReview,
        waits: Some(Wait { reason: WaitReason::Round, until }),
        ..Course::received(date(2026, 1, 5))
    };
    let accepted = |on: Date| Course {
        state: RequestState::Accepted,
        decided_on: Some(on),
        ..Course::received(date(2025, 1, 6))
    };
    let looked_at = Course { checked_on: Some(date(2026, 1, 5)), ..accepted(date(2025, 1, 6)) };
    let closing = Some((ClosingReason::Answered, date(2026, 2, 1)));
    let courses = [
        Course::received(date(2026, 11, 6)),
        Course::received(date(2026, 11, 9)),
        review(date(2026, 11, 22)),
        review(date(2026, 11, 23)),
        accepted(date(2025, 11, 22)),
        accepted(date(2025, 11, 23)),
        looked_at,
        Course { state: RequestState::Closed, closing, ..looked_at },
    ];
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let permit = may(Actor::Operator { organisation: OWN }, Verb::KeepRegisters, OWN).expect("it may");
        let mut expect = Vec::new();
        for (n, course) in courses.iter().enumerate() {
            let member = Id::new(1_000_002);
            let number = requests::next_number(&mut tx, &permit, member, 2026).await.expect("a number");
            assert_eq!(number.serial as usize, n + 2, "no number is left out");
            let blank =
                Request { topics: vec![], needs: vec![], actions: vec![], ..request(1, 1_000_002, (9, 9)) };
            let received = Course::received(course.submitted_on.expect("it has"));
            let new = Request {
                id: Id::new(1_020_000 + n as u128),
                number: Some(number),
                course: received,
                ..blank
            };
            requests::add(&mut tx, &permit, &new, "", instant()).await.expect("added");
            requests::move_on(&mut tx, &permit, &Request { course: *course, ..new }).await.expect("moved");
            if late.holds(course) {
                expect.push(RequestId::new(1_020_000 + n as u128));
            }
        }
        assert_eq!(expect.len(), 3);
        let states = RequestState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
        let sight = Sight { organisation: OWN, states };
        let wanted = Wanted { late: Some(late), ..Wanted::default() };
        let listed = requests::list(&mut tx, &sight, &wanted, (0, 20)).await.expect("a list");
        let mut listed: Vec<_> = listed.iter().map(|request| request.id).collect();
        listed.sort();
        assert_eq!(listed, expect, "on {}", each.db.engine_name());
    }
}
