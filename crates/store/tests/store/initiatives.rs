//! Initiatives, agreements and days come back to the letter, and lists show what their reader reaches and nothing else.

use trellis_domain::{
    kernel::{Currency, Decimal, Money},
    members::{Partner, PartnerId, PartnerKind},
    missions::{
        agreements::{Agreement, Effectiveness, Party, Review, Role, Who},
        effort::{Funding, Needed, Post, PostKind, PostYear, Work},
        funding::{Course as FundingCourse, FundingState, Opportunity},
        initiatives::{
            Agreed, Beneficiary, Course, Initiative, InitiativeId, InitiativeState, Part, PartnerPart, Said,
            parts::{
                Answer, Baseline, BudgetLine, CostKind, Degree, Indicator, Lead, LeadState, PrincipleAnswer,
                Reading, Risk, Source,
            },
            review::{Assessed, Effect, Feedback, FinalReport, FinalState, Found, Outcome},
            together::{Joined, Together},
        },
    },
    plans::{
        record::ActionId,
        registers::vocabulary::{Element, Tag},
    },
};
use trellis_store::{
    members::partners,
    missions::{
        agreements, effort, funding,
        initiatives::{self, Link, Sight, Unmet, Wanted, parts, review, together},
    },
    plans::registers,
};

use super::*;

fn euro(minor: i64) -> Money {
    Money { minor, currency: Currency::from_code("EUR").expect("a currency") }
}

fn initiative(id: u128, body: Option<u128>) -> Initiative {
    Initiative {
        id: Id::new(id),
        organisation: Id::new(0),
        code: format!("I-{id}"),
        title: "Port <inspection> course".into(),
        objectives: "Inspectors\nreport".into(),
        description: "Two weeks".into(),
        level: Some(Level::Regional),
        south_south: body.is_some(),
        triangular: false,
        reuse: "The course of 2025".into(),
        first_day: body.map(|_| date(2026, 7, 1)),
        last_day: None,
        timeframe: "2026 and beyond".into(),
        body: body.map(Id::new),
        currency: Currency::from_code("EUR").expect("a currency"),
        course: Course::PROPOSED,
        outcome: String::new(),
        ending_note: String::new(),
        made_by: None,
        version: 1,
    }
}

/// Puts a row into every table of opportunities, changes it and reads it back.
async fn fund(tx: &mut Tx, permit: &Permit, from: u128, (partner, initiative): (PartnerId, InitiativeId)) {
    let new = Opportunity {
        id: Id::new(from + 9),
        organisation: permit.organisation(),
        title: "Call for <ports".into(),
        funder: "Agency".into(),
        partner: Some(partner),
        closes_on: Some(date(2026, 12, 1)),
        amount: None,
        years: vec![(2027, euro(400)), (2028, euro(600))],
        champion: "The minister".into(),
        joint_with: vec![partner],
        initiatives: vec![initiative],
        note: "Two pages".into(),
        course: FundingCourse { state: FundingState::Open, on: date(2026, 9, 1) },
        made_by: permit.person(),
        version: 1,
    };
    funding::add(tx, permit, &new, instant()).await.expect("an opportunity");
    assert_eq!(funding::find(tx, new.id).await.expect("reads"), Some(new.clone()));
    let course = FundingCourse { state: FundingState::Sought, on: date(2026, 9, 3) };
    let changed = Opportunity { course, amount: Some(euro(1000)), ..new.clone() };
    funding::change(tx, permit, &changed).await.expect("changed");
    assert!(matches!(funding::change(tx, permit, &changed).await, Err(StoreError::Stale)), "once only");
    let kept = Opportunity { version: 2, ..changed };
    let all = funding::list(tx, permit.organisation(), &Reach::Everything).await.expect("reads");
    assert_eq!(all, [kept]);
    let elsewhere = Reach::Concerning(vec![Scope::One(4)]);
    assert!(funding::list(tx, permit.organisation(), &elsewhere).await.expect("reads").is_empty());
    let plan = initiatives::actions(tx, &[initiative]).await.expect("reads")[0].2;
    let own = Reach::Concerning(vec![Scope::of(plan)]);
    assert_eq!(funding::list(tx, permit.organisation(), &own).await.expect("reads").len(), 1);
}

/// Puts a row into every table of initiatives, agreements and effort. `meeting` and `needs` are where `meetings::fill` and
/// `needs::fill` began; `requests::fill` began a thousand before.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    (from, meeting, needs): (u128, u128, u128),
    (member, action): (u128, ActionId),
) {
    let organisation = permit.organisation();
    let partner = Partner {
        id: Id::new(from + 2),
        code: format!("p{from}"),
        name: "Agency".into(),
        kind: PartnerKind::Donor,
        own_kind: None,
        member: None,
        ended_on: None,
    };
    partners::add(tx, permit, &partner).await.expect("a partner");
    let new = Initiative { organisation, made_by: permit.person(), ..initiative(from, Some(meeting)) };
    let other = Initiative { organisation, made_by: permit.person(), ..initiative(from + 1, None) };
    for each in [&new, &other] {
        initiatives::add(tx, permit, each, "i|port", instant()).await.expect("an initiative");
    }
    let said = Said { id: Id::new(from + 3), text: "Good".into(), by: permit.person(), at: instant() };
    initiatives::say(tx, permit, new.id, &said).await.expect("said");
    let agreed = Agreed { on: date(2026, 8, 1), source: "Letter".into(), by: permit.person() };
    let for_whom = [Beneficiary { member: Id::new(member), agreed: Some(agreed) }];
    initiatives::set_beneficiaries(tx, permit, new.id, &for_whom).await.expect("for a Member");
    let with = [PartnerPart { partner: partner.id, part: Part::Executing }];
    initiatives::set_partners(tx, permit, new.id, &with).await.expect("with a partner");
    initiatives::link(tx, permit, (new.id, Link::Action(action)), instant()).await.expect("linked");
    initiatives::link(tx, permit, (new.id, Link::Request(Id::new(from - 1000))), instant())
        .await
        .expect("linked");
    initiatives::link(tx, permit, (new.id, Link::Need(Id::new(needs + 8))), instant()).await.expect("linked");
    let line = BudgetLine {
        id: Id::new(from + 4),
        kind: CostKind::Venue,
        text: "Hall".into(),
        minor: 12_050,
        source: Source::Donor,
        partner: Some(partner.id),
    };
    parts::put_line(tx, permit, new.id, &BudgetLine { minor: 5, ..line.clone() }, instant())
        .await
        .expect("a line");
    parts::put_line(tx, permit, new.id, &line, instant()).await.expect("put right");
    let elsewhere = parts::put_line(tx, permit, other.id, &line, instant()).await;
    assert!(matches!(elsewhere, Err(StoreError::Stale)), "a line stays with its initiative");
    let baseline = Some(Baseline { value: Decimal::new(125, 1), on: date(2026, 1, 1) });
    let (text, unit, target) = ("Reports sent".into(), "%".into(), "80 % by 2028".into());
    let level = Some(Level::National);
    let indicator = Indicator { id: Id::new(from + 5), text, unit, baseline, target, level };
    parts::put_indicator(tx, permit, new.id, &indicator, instant()).await.expect("an indicator");
    let reading = Reading {
        id: Id::new(from + 20),
        indicator: indicator.id,
        on: date(2027, 1, 10),
        value: Decimal::new(95, 1),
        evidence: "Register".into(),
    };
    parts::add_reading(tx, permit, new.id, &reading, instant()).await.expect("a reading");
    assert_eq!(parts::readings(tx, &[new.id]).await.expect("read"), [(new.id, reading)]);
    let risk = Risk {
        id: Id::new(from + 6),
        text: "Nobody comes".into(),
        likelihood: Degree::Low,
        impact: Degree::High,
        owner: "Officer".into(),
        response: "Ask early".into(),
    };
    parts::put_risk(tx, permit, new.id, &risk, instant()).await.expect("a risk");
    let term = Id::new(needs + 3);
    let principle = PrincipleAnswer { term, answer: Answer::Unmet, note: "Not yet".into() };
    parts::set_principle(tx, permit, new.id, &principle).await.expect("ticked");
    let tag = Tag { term, element: Element::Initiative(new.id) };
    registers::tag(tx, permit, tag, instant()).await.expect("tagged");
    let lead = Lead {
        id: Id::new(from + 7),
        from: "Agency".into(),
        partner: Some(partner.id),
        amount: Some(euro(900)),
        state: LeadState::Offered,
        on: date(2026, 9, 1),
        note: "By letter".into(),
    };
    parts::put_lead(tx, permit, new.id, &lead, instant()).await.expect("a lead");
    let both = Together {
        id: Id::new(from + 8),
        one: new.id,
        other: Id::new(from + 1),
        way: Joined::Shared,
        text: "One trainer".into(),
        on: date(2026, 9, 2),
    };
    together::join(tx, permit, &both, instant()).await.expect("together");
    for id in [both.one, both.other] {
        assert_eq!(
            together::of(tx, &[id]).await.expect("reads"),
            std::slice::from_ref(&both),
            "it stands for both"
        );
    }
    fund(tx, permit, from, (partner.id, new.id)).await;

    let year = PostYear {
        year: 2026,
        available: 220.into(),
        committed: Decimal::new(1005, 1),
        bound_by: "Annual meeting".into(),
    };
    let post = Post {
        id: Id::new(from + 8),
        name: format!("Officer {from}"),
        kind: PostKind::Staff,
        years: vec![year.clone()],
        funding: vec![Funding {
            id: Id::new(from + 24),
            funder: "Agency".into(),
            share: Decimal::new(625, 1),
            from: date(2026, 1, 1),
            until: Some(date(2027, 6, 30)),
        }],
    };
    effort::add_post(tx, permit, &post).await.expect("a post");
    effort::set_year(tx, permit, post.id, &year).await.expect("a year");
    effort::add_funding(tx, permit, post.id, &post.funding[0]).await.expect("funding");
    let needed = Needed {
        id: Id::new(from + 9),
        initiative: new.id,
        post: post.id,
        year: 2026,
        work: Work::Delivery,
        days: Decimal::new(25, 1),
    };
    effort::put_needed(tx, permit, &needed).await.expect("days");
    let party =
        |who, role| Party { who, role, money: None, in_kind: "A hall".into(), experts: String::new() };
    let donor = Party { money: Some(euro(500_000)), ..party(Who::Partner(partner.id), Role::Donor) };
    let agreement = Agreement {
        id: Id::new(from + 10),
        organisation,
        reference: "MoU 3".into(),
        title: "Three of us".into(),
        covers: "Two courses".into(),
        from: date(2026, 7, 1),
        until: Some(date(2028, 6, 30)),
        parties: vec![
            donor,
            party(Who::Secretariat, Role::Coordinator),
            party(Who::Member(Id::new(member)), Role::Beneficiary),
        ],
        initiatives: vec![new.id],
        review_after: "every two years".into(),
        reviews: vec![Review {
            id: Id::new(from + 25),
            on: date(2028, 6, 20),
            effect: Effectiveness::Partly,
            measured: "61 %".into(),
            outcome: "A second trainer".into(),
        }],
        made_by: permit.person(),
        version: 1,
    };
    agreements::add(tx, permit, &agreement, instant()).await.expect("an agreement");
    let review = (agreement.id, &agreement.reviews[0]);
    agreements::add_review(tx, permit, review, instant()).await.expect("a review");

    came_to(tx, permit, &new, (from, meeting, member)).await;
    // Everything comes back to the letter.
    let ids = [new.id, other.id];
    assert_eq!(initiatives::said(tx, new.id).await.expect("reads"), [said]);
    let [of_new] = for_whom;
    assert_eq!(initiatives::beneficiaries(tx, &ids).await.expect("reads"), [(new.id, of_new)]);
    assert_eq!(initiatives::partners(tx, &ids).await.expect("reads"), [(new.id, with[0])]);
    assert_eq!(initiatives::needs(tx, &ids).await.expect("reads"), [(new.id, Id::new(needs + 8))]);
    assert_eq!(initiatives::places(tx, &ids).await.expect("reads"), [(new.id, 2)]);
    assert_eq!(initiatives::requests(tx, &ids).await.expect("reads"), [(new.id, Id::new(from - 1000))]);
    assert_eq!(parts::lines(tx, &ids).await.expect("reads"), [(new.id, line)]);
    assert_eq!(parts::indicators(tx, &ids).await.expect("reads"), [(new.id, indicator)]);
    assert_eq!(parts::risks(tx, &ids).await.expect("reads"), [(new.id, risk)]);
    assert_eq!(parts::principles(tx, &ids).await.expect("reads"), [(new.id, principle)]);
    assert_eq!(parts::terms(tx, &ids).await.expect("reads"), [(new.id, term)]);
    assert_eq!(parts::leads(tx, &ids).await.expect("reads"), [(new.id, lead)]);
    assert_eq!(effort::posts(tx, organisation).await.expect("reads"), [post]);
    assert_eq!(effort::of_initiative(tx, new.id).await.expect("reads"), [needed]);
    assert_eq!(agreements::find(tx, agreement.id).await.expect("reads"), Some(agreement.clone()));
    let renamed = Agreement { title: "All three of us".into(), ..agreement };
    agreements::change(tx, permit, &renamed).await.expect("changed");
    let course = Course {
        state: InitiativeState::Closed,
        approved: Some(euro(12_000)),
        completed_on: Some(date(2027, 5, 1)),
        ended_on: Some(date(2027, 6, 1)),
    };
    let closed = Initiative { course, outcome: "Held".into(), ending_note: "Reported".into(), ..new };
    initiatives::move_on(tx, permit, &closed).await.expect("closed");
    let read = initiatives::find(tx, closed.id).await.expect("reads");
    assert_eq!(read, Some(Initiative { version: 2, ..closed }));
}

/// What it came to: found, said of it, reported, assessed.
async fn came_to(
    tx: &mut Tx,
    permit: &Permit,
    initiative: &Initiative,
    (from, meeting, member): (u128, u128, u128),
) {
    let (id, ids) = (initiative.id, [initiative.id]);
    let found = Found {
        id: Id::new(from + 21),
        statement: "More ports report".into(),
        evidence: "Register".into(),
        effect: Effect::Partly,
        evaluation: "Evaluation of 2028".into(),
        lesson: "Ask early".into(),
        on: date(2027, 2, 1),
    };
    let first = Found { lesson: String::new(), ..found.clone() };
    review::put_found(tx, permit, id, &first, instant()).await.expect("found");
    review::put_found(tx, permit, id, &found, instant()).await.expect("put right");
    let elsewhere = review::put_found(tx, permit, Id::new(from + 1), &found, instant()).await;
    assert!(matches!(elsewhere, Err(StoreError::Stale)), "a finding stays with its initiative");
    assert_eq!(review::found(tx, &ids).await.expect("reads"), [(id, found.clone())]);
    let said = Feedback {
        id: Id::new(from + 22),
        found: found.id,
        text: "Ours does not".into(),
        member: Some(Id::new(member)),
        partner: None,
        by: permit.person(),
        at: instant(),
    };
    review::say_of(tx, permit, id, &said).await.expect("said");
    assert_eq!(review::feedback(tx, id).await.expect("reads"), [said]);
    let draft = FinalReport {
        id: Id::new(from + 23),
        done: "Two courses".into(),
        reached: "Nine of ten".into(),
        recommended: "A third".into(),
        bodies: vec![Id::new(meeting + 1), Id::new(meeting)],
        state: FinalState::Draft,
        round: 0,
        submitted_on: None,
        made_by: permit.person(),
        version: 1,
    };
    review::add_report(tx, permit, id, &draft, instant()).await.expect("a report");
    let of_draft = initiatives::concerned(tx, id).await.expect("reads");
    assert!(of_draft.bodies.is_empty(), "a draft concerns no body yet");
    let (state, submitted_on) = (FinalState::BeforeBodies, Some(date(2027, 5, 3)));
    let out = FinalReport { state, round: 1, submitted_on, ..draft };
    review::change_report(tx, permit, &out).await.expect("out");
    let stale = review::change_report(tx, permit, &out).await;
    assert!(matches!(stale, Err(StoreError::Stale)), "{stale:?}");
    let out = FinalReport { version: 2, ..out };
    assert_eq!(review::reports(tx, &ids).await.expect("reads"), [(id, out.clone())]);
    let act = acts_of(tx, permit).await;
    let assessed = Assessed {
        act,
        body: Id::new(meeting),
        round: 1,
        outcome: Outcome::WithRemarks,
        remarks: "Well".into(),
    };
    review::add_assessed(tx, permit, out.id, &assessed).await.expect("assessed");
    assert_eq!(review::assessed(tx, out.id).await.expect("reads"), [assessed]);
}

/// The first act of the organisation.
async fn acts_of(tx: &mut Tx, permit: &Permit) -> trellis_domain::meetings::acts::ActId {
    let acts = trellis_store::meetings::acts::acts(tx, permit.organisation()).await.expect("acts");
    acts.first().expect("there is one").id
}

/// What a list shows is what the reach covers, matter by matter, for every form that a reach has.
#[tokio::test]
async fn s1_19_lists_of_initiatives_agreements_and_days_show_what_their_reader_reaches() {
    for each in databases().await {
        let organisation = OrganisationId::new(1_000_000);
        let mut tx = each.db.write(organisation).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let (body, member) = (Scope::One(1_006_000), Scope::One(1_000_002));
        let (plan, partner, other) = (Scope::One(1_000_006), Scope::One(1_011_002), Scope::One(4));
        let assessing = Scope::One(1_006_001);
        let mut reaches = vec![Reach::Nothing, Reach::Everything];
        for scopes in
            [vec![body], vec![member, other], vec![plan], vec![partner], vec![assessing], vec![other]]
        {
            reaches.push(Reach::Concerning(scopes.clone()));
            reaches.push(Reach::NotConcerning(scopes));
        }
        let all: Vec<(InitiativeId, InitiativeState, Vec<Scope>)> = vec![
            (Id::new(1_011_000), InitiativeState::Closed, vec![body, assessing, member, plan, partner]),
            (Id::new(1_011_001), InitiativeState::Proposed, vec![]),
        ];
        let name = each.db.engine_name();
        for closed in &reaches {
            for proposed in &reaches {
                let states = vec![
                    (InitiativeState::Closed, closed.clone()),
                    (InitiativeState::Proposed, proposed.clone()),
                ];
                let sight = Sight { organisation, states: states.clone() };
                let listed =
                    initiatives::list(&mut tx, &sight, &Wanted::default(), (0, 10)).await.expect("a list");
                let listed: Vec<_> = listed.iter().map(|each| each.id).collect();
                let covered = |(_, state, concerns): &&(InitiativeId, InitiativeState, Vec<Scope>)| {
                    states.iter().any(|(own, reach)| own == state && reach.covers(concerns))
                };
                let expect: Vec<_> = all.iter().filter(covered).map(|(id, _, _)| *id).collect();
                assert_eq!(listed, expect, "{closed:?} {proposed:?} on {name}");
                let count = initiatives::count(&mut tx, &sight, &Wanted::default()).await.expect("a count");
                assert_eq!(usize::try_from(count), Ok(expect.len()));
                let days = effort::needed(&mut tx, &sight).await.expect("days");
                let is_seen = expect.contains(&Id::new(1_011_000));
                assert_eq!(days.len(), usize::from(is_seen), "no sum tells of what is hidden");
            }
        }
        for reach in &reaches {
            let listed = agreements::list(&mut tx, organisation, reach).await.expect("a list");
            let concerns = [member, plan, partner];
            assert_eq!(!listed.is_empty(), reach.covers(&concerns), "{reach:?} on {name}");
        }
    }
}

#[tokio::test]
async fn a_list_of_initiatives_is_narrowed_in_the_query() {
    for each in databases().await {
        let organisation = OrganisationId::new(1_000_000);
        let mut tx = each.db.write(organisation).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let states = InitiativeState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
        let sight = Sight { organisation, states };
        let (first, second): (InitiativeId, InitiativeId) = (Id::new(1_011_000), Id::new(1_011_001));
        let action = initiatives::actions(&mut tx, &[first]).await.expect("reads")[0].1;
        let partner: PartnerId = Id::new(1_011_002);
        let wanted = Wanted::default;
        for (wanted, expect) in [
            (wanted(), vec![first, second]),
            (Wanted { state: Some(InitiativeState::Closed), ..wanted() }, vec![first]),
            (Wanted { member: Some(Id::new(1_000_002)), ..wanted() }, vec![first]),
            (Wanted { partner: Some(partner), ..wanted() }, vec![first]),
            (Wanted { body: Some(Id::new(1_006_000)), ..wanted() }, vec![first]),
            (Wanted { plan: Some(Id::new(1_000_006)), ..wanted() }, vec![first]),
            (Wanted { plan: Some(Id::new(5)), ..wanted() }, vec![]),
            (Wanted { action: Some(action), ..wanted() }, vec![first]),
            (Wanted { need: Some(Id::new(1_008_008)), ..wanted() }, vec![first]),
            (Wanted { request: Some(Id::new(1_010_000)), ..wanted() }, vec![first]),
            (Wanted { terms: vec![Id::new(1_008_003)], ..wanted() }, vec![first]),
            (Wanted { unmet: Some(Unmet::Any), ..wanted() }, vec![first]),
            (Wanted { unmet: Some(Unmet::One(Id::new(1_008_003))), ..wanted() }, vec![first, second]),
            (Wanted { level: Some(Level::Global), ..wanted() }, vec![]),
            (Wanted { south_south: true, ..wanted() }, vec![first]),
            (Wanted { triangular: true, ..wanted() }, vec![]),
            (Wanted { ids: vec![second], ..wanted() }, vec![second]),
            (Wanted { words: "port".into(), ..wanted() }, vec![first, second]),
            (Wanted { words: "%".into(), ..wanted() }, vec![]),
        ] {
            let listed = initiatives::list(&mut tx, &sight, &wanted, (0, 10)).await.expect("a list");
            let listed: Vec<_> = listed.iter().map(|each| each.id).collect();
            assert_eq!(listed, expect, "{wanted:?} on {}", each.db.engine_name());
        }
        // Whoever read an older version changes nothing.
        let permit = may(Actor::Operator { organisation }, Verb::KeepRegisters, organisation);
        let permit = permit.expect("the operator may");
        let read = initiatives::find(&mut tx, second).await.expect("reads").expect("it is there");
        initiatives::touch(&mut tx, &permit, &read).await.expect("touched");
        for stale in [
            initiatives::change(&mut tx, &permit, &read, "new").await,
            initiatives::move_on(&mut tx, &permit, &read).await,
            initiatives::remove(&mut tx, &permit, &read).await,
        ] {
            assert!(matches!(stale, Err(StoreError::Stale)));
        }
        let code = initiatives::find_by_code(&mut tx, organisation, &read.code).await.expect("reads");
        assert_eq!(code, Some(second));
        initiatives::unlink(&mut tx, &permit, (first, Link::Action(action))).await.expect("unlinked");
        initiatives::unlink(&mut tx, &permit, (first, Link::Need(Id::new(1_008_008))))
            .await
            .expect("unlinked");
        parts::clear_principle(&mut tx, &permit, first, Id::new(1_008_003)).await.expect("cleared");
        let answered = (first, Link::Request(Id::new(1_010_000)));
        initiatives::unlink(&mut tx, &permit, answered).await.expect("unlinked");
        let line: Id<BudgetLine> = Id::new(1_011_004);
        parts::remove(&mut tx, &permit, first, (parts::Kind::Line, line)).await.expect("removed");
        effort::remove_post(&mut tx, &permit, Id::new(1_011_008)).await.expect("removed");
        let read = initiatives::find(&mut tx, second).await.expect("reads").expect("it is there");
        initiatives::remove(&mut tx, &permit, &read).await.expect("removed");
    }
}
