//! Trainings, participants and answers come back to the letter, lists show what their reader reaches and nothing else, a
//! stale change is refused, and an erased participant goes on to be counted.

use trellis_domain::{
    kernel::Language,
    missions::communities::{Community, Count},
    missions::trainings::{
        Course, Training, TrainingId, TrainingKind, TrainingState,
        participants::{Head, Participant, ParticipantState, Sex},
        series::Counts,
        waiting::{Roll, Wait},
    },
    people::policy::{Reach, Scope},
    plans::{record::ActionId, registers::vocabulary::TermId},
    results::{Form, FormState, Occasion, Sheet, Source, questions},
};
use trellis_store::{
    missions::communities,
    missions::trainings::{self, Counted, Links, Sight, Wanted, participants},
    results,
};

use trellis_domain::members::{Partner, PartnerKind};

use super::*;

fn training(id: u128) -> Training {
    Training {
        id: Id::new(id),
        organisation: Id::new(0),
        initiative: None,
        kind: TrainingKind::StudyVisit,
        series: "Focal points".into(),
        region: "set:islands".into(),
        title: "Valuation <II>".into(),
        place: "Suva".into(),
        link: "https://example.org/w".into(),
        host: "Fiji Revenue".into(),
        begins: Some(date(2027, 3, 1)),
        ends: Some(date(2027, 3, 5)),
        nominate_by: Some(date(2027, 1, 31)),
        languages: "English".into(),
        places: Some(24),
        aims: "To value\ngoods".into(),
        agenda: "Day 1".into(),
        guidance: "Two each".into(),
        costs: "Travel by the host".into(),
        summary: String::new(),
        learnt: "More exercises".into(),
        course: Course { state: TrainingState::Open, is_off: false },
        why_off: String::new(),
        made_by: None,
        version: 1,
    }
}

fn participant(id: u128, training: TrainingId, member: Option<u128>) -> Participant {
    Participant {
        id: Id::new(id),
        organisation: Id::new(0),
        training,
        member: member.map(Id::new),
        partner: "A university".into(),
        name: "Ana <Vula>".into(),
        post: "Officer".into(),
        email: "ana@example.org".into(),
        sex: Sex::Female,
        group: None,
        language: Some(Language::Fr),
        state: ParticipantState::Registered,
        attended: false,
        certificate: String::new(),
        made_by: None,
        version: 1,
    }
}

/// Puts a row into every table of trainings and their results.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    from: u128,
    (member, action, term): (u128, ActionId, TermId),
) {
    let organisation = permit.organisation();
    let made_by = permit.person();
    let own = Training { organisation, made_by, ..training(from) };
    let plan = Id::new(organisation.bits() + 6);
    let partner = Partner {
        id: Id::new(from + 6),
        code: "centre-of-trainings".into(),
        name: "Regional <centre>".into(),
        kind: PartnerKind::TrainingCentre,
        own_kind: None,
        member: None,
        ended_on: None,
    };
    members::partners::add(tx, permit, &partner).await.expect("a partner");
    let links = Links {
        actions: vec![(action, plan)],
        topics: vec![term],
        members: vec![Id::new(member)],
        partners: vec![partner.id],
    };
    trainings::add(tx, permit, (&own, &links), "valuation|suva", instant()).await.expect("a training");
    let other = Training {
        begins: None,
        ends: None,
        series: String::new(),
        region: String::new(),
        course: Course::PLANNED,
        organisation,
        made_by,
        ..training(from + 1)
    };
    trainings::add(tx, permit, (&other, &Links::default()), "x", instant()).await.expect("another");
    assert_eq!(trainings::find(tx, own.id).await.expect("read"), Some(own.clone()));
    assert_eq!(trainings::links(tx, own.id).await.expect("read"), links);
    let mut people = [participant(from + 2, own.id, Some(member)), participant(from + 3, own.id, None)];
    for one in &mut people {
        (one.organisation, one.made_by, one.group) = (organisation, made_by, Some(term));
    }
    participants::add(tx, permit, &people, instant()).await.expect("participants");
    assert_eq!(participants::find(tx, people[0].id).await.expect("read"), Some(people[0].clone()));
    let asked = questions::read("use | 1-5 * | Use?\nbest | choice: A; B | Best?\nmore | text | More?");
    let form = Form {
        id: Id::new(from + 4),
        organisation,
        training: own.id,
        occasion: Occasion::After,
        title: "Evaluation".into(),
        state: FormState::Open,
        opens: date(2027, 3, 5),
        closes: date(2027, 3, 20),
        questions: asked.expect("questions"),
        version: 1,
    };
    results::add_form(tx, permit, &form, instant()).await.expect("a form");
    results::change_form(tx, permit, &form).await.expect("changed");
    let kept = Form { version: 2, ..form };
    assert_eq!(results::forms(tx, own.id).await.expect("read").as_slice(), std::slice::from_ref(&kept));
    let digest = from.to_be_bytes().to_vec();
    for _ in 0..2 {
        let links = [(digest.clone(), people[0].id)];
        results::add_links(tx, permit, kept.id, &links, instant()).await.expect("a link");
    }
    let found = results::link(tx, &digest).await.expect("read");
    assert_eq!(found, Some((organisation, own.id, kept.id, people[0].id)));
    assert_eq!(results::linked(tx, kept.id).await.expect("read"), [people[0].id]);
    for value in ["2", "4"] {
        let answer = |at: usize, text: &str| {
            (at, kept.questions[at].answer(text).expect("an answer").expect("there is one"))
        };
        let sheet = Sheet {
            id: Id::new(from + 5),
            form: kept.id,
            participant: people[0].id,
            source: Source::Link,
            paper: String::new(),
            answers: vec![answer(0, value), answer(2, "More\ntime")],
        };
        results::put_sheet(tx, permit, &sheet, instant()).await.expect("answered");
        assert_eq!(results::sheets(tx, &kept).await.expect("read"), [sheet]);
    }
    let community = Community {
        id: Id::new(from + 7),
        organisation,
        name: "Focal <points>".into(),
        address: "https://example.org/fp".into(),
        language: "English".into(),
        region: "set:region".into(),
        theme: Some(term),
        keeper: "Ana".into(),
        opened_on: date(2026, 1, 1),
        closed_on: None,
        counts: Vec::new(),
        made_by,
        version: 1,
    };
    communities::add(tx, permit, &community, instant()).await.expect("a community");
    let count = |members| Count { on: date(2027, 1, 1), members, posts: Some(7) };
    for (turn, members) in [(0, 24), (1, 25)] {
        assert_eq!(communities::turns(tx, community.id).await.expect("read"), turn);
        communities::count(tx, permit, (community.id, turn), count(members), instant())
            .await
            .expect("counted");
    }
    let changed = Community { closed_on: Some(date(2027, 2, 1)), ..community };
    communities::change(tx, permit, &changed).await.expect("changed");
    assert!(matches!(communities::change(tx, permit, &changed).await, Err(StoreError::Stale)));
    let kept = Community { counts: vec![count(25)], version: 2, ..changed };
    assert_eq!(communities::list(tx, organisation).await.expect("read"), [kept]);
    let counted = Counted { action, what: "held".into(), fact: Id::new(organisation.bits() + 10) };
    trainings::add_counted(tx, permit, own.id, std::slice::from_ref(&counted)).await.expect("counted");
    assert_eq!(trainings::counted(tx, own.id).await.expect("read"), [counted]);
}

#[tokio::test]
async fn a_list_of_trainings_shows_what_its_reader_reaches_and_nothing_else() {
    for each in databases().await {
        let mut tx = each.db.write(OrganisationId::new(1_000_000)).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let organisation = OrganisationId::new(1_000_000);
        let (open, planned): (TrainingId, TrainingId) = (Id::new(1_010_000), Id::new(1_010_001));
        let (member, plan) = (Scope::One(1_000_002), Scope::One(1_000_006));
        let (own, other) = (Scope::of(open), Scope::One(4));
        let reaches = [
            Reach::Nothing,
            Reach::Everything,
            Reach::Concerning(vec![own]),
            Reach::Concerning(vec![member, other]),
            Reach::Concerning(vec![plan]),
            Reach::Concerning(vec![other]),
            Reach::NotConcerning(vec![member]),
            Reach::NotConcerning(vec![plan, other]),
            Reach::NotConcerning(vec![other]),
        ];
        let all = [
            (planned, TrainingState::Planned, vec![Scope::of(planned)]),
            (open, TrainingState::Open, vec![own, member, plan]),
        ];
        for of_open in &reaches {
            for of_planned in &reaches {
                let states = vec![
                    (TrainingState::Open, of_open.clone()),
                    (TrainingState::Planned, of_planned.clone()),
                ];
                let sight = Sight { organisation, states: states.clone() };
                let listed =
                    trainings::list(&mut tx, &sight, &Wanted::default(), (0, 10)).await.expect("a list");
                let listed: Vec<_> = listed.iter().map(|training| training.id).collect();
                let covered = |(_, state, concerns): &&(TrainingId, TrainingState, Vec<Scope>)| {
                    states.iter().any(|(own, reach)| own == state && reach.covers(concerns))
                };
                let expect: Vec<_> = all.iter().filter(covered).map(|(id, _, _)| *id).collect();
                assert_eq!(listed, expect, "{of_open:?} {of_planned:?} on {}", each.db.engine_name());
                let count = trainings::count(&mut tx, &sight, &Wanted::default()).await.expect("a count");
                assert_eq!(usize::try_from(count), Ok(expect.len()));
            }
        }
        let states = TrainingState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
        let sight = Sight { organisation, states };
        let action = trainings::links(&mut tx, open).await.expect("read").actions[0].0;
        for (wanted, expect) in [
            (Wanted { series: Some("Focal points".into()), ..Wanted::default() }, vec![open]),
            (Wanted { series: Some(String::new()), ..Wanted::default() }, vec![planned]),
            (Wanted { region: Some("set:islands".into()), ..Wanted::default() }, vec![open]),
            (Wanted { region: Some("islands".into()), ..Wanted::default() }, vec![]),
            (Wanted { partner: Some(Id::new(1_010_006)), ..Wanted::default() }, vec![open]),
            (Wanted { partner: Some(Id::new(5)), ..Wanted::default() }, vec![]),
            (Wanted { untopical: true, ..Wanted::default() }, vec![planned]),
            (Wanted { counts: Some(Counts::Planned), ..Wanted::default() }, vec![planned, open]),
            (Wanted { counts: Some(Counts::Held), ..Wanted::default() }, vec![]),
            (Wanted { kind: Some(TrainingKind::Webinar), ..Wanted::default() }, vec![]),
            (Wanted { state: Some(TrainingState::Open), ..Wanted::default() }, vec![open]),
            (Wanted { member: Some(Id::new(1_000_002)), ..Wanted::default() }, vec![open]),
            (Wanted { action: Some(action), ..Wanted::default() }, vec![open]),
            (Wanted { topics: vec![Id::new(5)], ..Wanted::default() }, vec![]),
            (Wanted { from: Some(date(2027, 3, 6)), ..Wanted::default() }, vec![planned]),
            (Wanted { until: Some(date(2027, 2, 28)), ..Wanted::default() }, vec![planned]),
            (Wanted { words: "suva".into(), ..Wanted::default() }, vec![open]),
            (Wanted { words: "%".into(), ..Wanted::default() }, vec![]),
            (Wanted { learnt: true, but: Some(open), ..Wanted::default() }, vec![planned]),
        ] {
            let listed = trainings::list(&mut tx, &sight, &wanted, (0, 10)).await.expect("a list");
            let listed: Vec<_> = listed.iter().map(|training| training.id).collect();
            assert_eq!(listed, expect, "{wanted:?} on {}", each.db.engine_name());
        }
    }
}

#[tokio::test]
async fn a_list_finds_what_a_training_waits_for_as_the_rule_says() {
    for each in databases().await {
        let mut tx = each.db.write(OrganisationId::new(1_000_000)).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let organisation = OrganisationId::new(1_000_000);
        let permit = may(Actor::Operator { organisation }, Verb::KeepRegisters, organisation).expect("may");
        let today = date(2027, 3, 5);
        let states = TrainingState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
        let sight = Sight { organisation, states };
        let mut all = Vec::new();
        let rolls = (0..16u8).map(|bits| [1, 2, 4, 8].map(|bit| bits & bit > 0));
        let rolls: Vec<Roll> = rolls
            .map(|[registered, attended, uncertified, asked]| Roll {
                registered,
                attended,
                uncertified,
                asked,
            })
            .filter(|roll| roll.attended || !roll.uncertified)
            .collect();
        for (at, roll) in rolls.iter().enumerate() {
            for (place, state) in TrainingState::ALL.iter().enumerate() {
                for (early, nominate_by) in [(0, Some(date(2027, 3, 4))), (1, Some(today)), (2, None)] {
                    let from = 2_000_000 + (at as u128 * 12 + place as u128 * 3 + early) * 10;
                    let one = Training {
                        organisation,
                        nominate_by,
                        ends: (early != 2).then_some(today),
                        course: Course { state: *state, is_off: false },
                        ..training(from)
                    };
                    trainings::add(&mut tx, &permit, (&one, &Links::default()), "", instant())
                        .await
                        .expect("added");
                    let mut people = Vec::new();
                    let person = |id, certificate: &str, attended| Participant {
                        organisation,
                        certificate: certificate.into(),
                        state: if attended {
                            ParticipantState::Attended
                        } else {
                            ParticipantState::Registered
                        },
                        attended,
                        ..participant(id, one.id, None)
                    };
                    people.extend(roll.registered.then(|| person(from + 1, "", false)));
                    people.extend(roll.attended.then(|| person(from + 2, "C-1", true)));
                    people.extend(roll.uncertified.then(|| person(from + 3, "", true)));
                    participants::add(&mut tx, &permit, &people, instant()).await.expect("participants");
                    let form = Form {
                        id: Id::new(from + 4),
                        organisation,
                        training: one.id,
                        occasion: Occasion::After,
                        title: "Evaluation".into(),
                        state: if roll.asked { FormState::Closed } else { FormState::Draft },
                        opens: today,
                        closes: today,
                        questions: Vec::new(),
                        version: 1,
                    };
                    results::add_form(&mut tx, &permit, &form, instant()).await.expect("a form");
                    all.push((one, *roll));
                }
            }
        }
        for wait in Wait::ALL.iter().filter(|wait| **wait != Wait::Nominate) {
            let wanted = Wanted { waits: Some((*wait, today, Vec::new())), ..Wanted::default() };
            let listed = trainings::list(&mut tx, &sight, &wanted, (0, 10_000)).await.expect("a list");
            let mut listed: Vec<_> =
                listed.iter().map(|training| training.id).filter(|id| id.bits() >= 2_000_000).collect();
            listed.sort();
            let expect = all.iter().filter(|(one, roll)| one.waits(*roll, today) == Some(*wait));
            let expect: Vec<_> = expect.map(|(one, _)| one.id).collect();
            assert!(!expect.is_empty(), "{wait:?}");
            assert_eq!(listed, expect, "{wait:?} on {}", each.db.engine_name());
        }
        // What Members are to name waits until each of them has.
        let open: TrainingId = Id::new(1_010_000);
        let until = |day, member| {
            let waits = Some((Wait::Nominate, day, vec![Id::new(member)]));
            Wanted { waits, ..Wanted::default() }
        };
        for (day, member) in [(date(2027, 1, 31), 1_000_002), (date(2027, 2, 1), 1_000_002), (today, 9)] {
            let listed =
                trainings::list(&mut tx, &sight, &until(day, member), (0, 10)).await.expect("a list");
            assert!(listed.iter().all(|one| one.id != open), "its Member has named somebody: {day}");
        }
    }
}

#[tokio::test]
async fn s2_17_an_erased_participant_is_gone_by_name_and_stays_in_the_counts() {
    for each in databases().await {
        let mut tx = each.db.write(OrganisationId::new(1_000_000)).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let organisation = OrganisationId::new(1_000_000);
        let permit = may(Actor::Operator { organisation }, Verb::KeepRegisters, organisation).expect("may");
        let training: TrainingId = Id::new(1_010_000);
        let sight = |states| participants::Sight { training, states };
        let everything = vec![
            (ParticipantState::Registered, Reach::Everything),
            (ParticipantState::Attended, Reach::Everything),
        ];
        let found = participants::find(&mut tx, Id::new(1_010_002)).await.expect("read").expect("there");
        let came = Participant { state: ParticipantState::Attended, attended: true, ..found.clone() };
        participants::change(&mut tx, &permit, &came).await.expect("came");
        let stale = participants::change(&mut tx, &permit, &came).await;
        assert!(matches!(stale, Err(StoreError::Stale)));
        let gone = Participant {
            state: ParticipantState::Erased,
            name: String::new(),
            post: String::new(),
            email: String::new(),
            version: 2,
            ..came
        };
        participants::change(&mut tx, &permit, &gone).await.expect("erased");
        let listed = participants::list(&mut tx, &sight(everything.clone())).await.expect("a list");
        assert_eq!(listed.iter().map(|one| one.id).collect::<Vec<_>>(), [Id::new(1_010_003)]);
        let heads = participants::heads(&mut tx, &sight(everything)).await.expect("counts");
        let head = |member: Option<u128>, attended| Head {
            member: member.map(Id::new),
            sex: Sex::Female,
            group: found.group,
            attended,
        };
        assert_eq!(heads, [head(Some(1_000_002), true), head(None, false)]);
        let own = vec![(ParticipantState::Attended, Reach::Concerning(vec![Scope::One(1_000_002)]))];
        let heads = participants::heads(&mut tx, &sight(own)).await.expect("counts");
        assert_eq!(heads, [head(Some(1_000_002), true)]);
        let of_plan = vec![(ParticipantState::Registered, Reach::Concerning(vec![Scope::One(1_000_006)]))];
        let listed = participants::list(&mut tx, &sight(of_plan)).await.expect("a list");
        assert_eq!(listed.len(), 1);
        let not = vec![(ParticipantState::Registered, Reach::NotConcerning(vec![Scope::of(training)]))];
        assert!(participants::list(&mut tx, &sight(not)).await.expect("a list").is_empty());
    }
}
