//! What the store keeps comes back to the letter, on both engines; and both have the same schema.

use std::collections::HashSet;

use jiff::{Timestamp, civil::date};
use trellis_domain::{
    indicators::{
        fact::{
            ChannelCode, CountedKind, Evidence, Fact, InstrumentCode, LevelCode, Outcome, PartnerCode,
            RequestKind, StatusScale, TopicCode, What, Withdrawal,
        },
        measure::{Counted, Filter, Measure, Rule},
        report::{Report, ReportState},
    },
    kernel::{Id, Language, Period},
    members::{ClassCode, Member, MemberSet, Stay, Tenure},
    people::{
        Actor, Organisation, OrganisationId, Permit, Person, Verb, may,
        policy::{Account as AccountState, Reach, Scope},
    },
    plans::{
        content::{
            Action, ActionCell, ColumnReading, Condition, Flag, FlagCode, Horizon, HorizonEntry, Layout,
            Level, Passage, PassageRole, PlanContent, PlanHorizon, PrintedKpi, Role, Section, Unplaced,
        },
        progress::{Progress, ProgressStatus},
        record::{Adoption, FlagDecision, FlagOutcome, Plan, Version},
        source::{Change, ChangeKind, Place, Run, Text},
    },
};
use trellis_store::{
    Across, Db, StoreError, Tx, events,
    indicators::{
        self, KpiFrame,
        reports::{self, Wanted, Within},
    },
    members::{self, Instrument, NamedSet},
    people::{self, Account},
    plans::{self, DraftImport},
    testing::{databases, rows_by_table},
};

#[path = "store/asks.rs"]
mod asks;
#[path = "store/attachments.rs"]
mod attachments;
#[path = "store/audit.rs"]
mod audit;
#[path = "store/contributions.rs"]
mod contributions;
#[path = "store/cycle.rs"]
mod cycle;
#[path = "store/datasets.rs"]
mod datasets;
#[path = "store/documents.rs"]
mod documents;
#[path = "store/engagements.rs"]
mod engagements;
#[path = "store/erasing.rs"]
mod erasing;
#[path = "store/faults.rs"]
mod faults;
#[path = "store/findings.rs"]
mod findings;
#[path = "store/initiatives.rs"]
mod initiatives;
#[path = "store/kept.rs"]
mod kept;
#[path = "store/meetings.rs"]
mod meetings;
#[path = "store/missions.rs"]
mod missions;
#[path = "store/needs.rs"]
mod needs;
#[path = "store/people.rs"]
mod offices;
#[path = "store/organisations.rs"]
mod organisations;
#[path = "store/registers.rs"]
mod registers;
#[path = "store/requests.rs"]
mod requests;
#[path = "store/roster.rs"]
mod roster;
#[path = "store/sign_in.rs"]
mod sign_in;
#[path = "store/support.rs"]
mod support;
#[path = "store/surveys.rs"]
mod surveys;
#[path = "store/teams.rs"]
mod teams;
#[path = "store/trainings.rs"]
mod trainings;
#[path = "store/wall.rs"]
mod wall;

fn organisation() -> Organisation {
    Organisation { id: Id::new(1), code: "reef".into(), name: "Reef Commission".into(), sample: true }
}

fn permit(verb: Verb) -> Permit {
    let actor = Actor::Operator { organisation: organisation().id };
    may(actor, verb, organisation().id).expect("the operator may")
}

fn instant() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().expect("an instant")
}

async fn begun(db: &Db) -> Tx {
    let mut tx = db.write(organisation().id).await.expect("a transaction");
    people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
    tx
}

fn tracked() -> Text {
    let change = |kind| Some(Change { kind, author: "Group".into(), at: "2006-01-21T12:00:00Z".into() });
    Text {
        runs: vec![
            Run { text: "adopt ".into(), change: change(ChangeKind::Deleted) },
            Run { text: "apply ".into(), change: change(ChangeKind::Inserted) },
            Run { text: "a learning approach".into(), change: None },
        ],
    }
}

fn paragraph(n: u32) -> Place {
    Place::Paragraph(n)
}

/// Something of everything a plan can say.
fn content() -> PlanContent {
    let cell = Place::TableCell { table: 1, row: 2, column: 3 };
    PlanContent {
        layout: Layout::Horizons,
        title: "Plan “2025–2027”".into(),
        period_label: Some("2025-2027".into()),
        period: Period::new(date(2025, 7, 1), Some(date(2027, 6, 30))).ok(),
        horizons: vec![PlanHorizon {
            horizon: Horizon::Long,
            label: "LONG TERM".into(),
            from_year: Some(2028),
            by_year: Some(2030),
            place: paragraph(2),
        }],
        front: vec![Passage {
            number: None,
            text: Text::plain("To serve Members"),
            role: PassageRole::Mission,
            place: paragraph(1),
        }],
        sections: vec![
            Section {
                number: Some("5".into()),
                title: "Implementation".into(),
                parent: None,
                passages: vec![],
                level: None,
                place: paragraph(3),
            },
            Section {
                number: Some("5.1".into()),
                title: "National level".into(),
                parent: Some(0),
                passages: vec![Passage {
                    number: Some("14".into()),
                    text: tracked(),
                    role: PassageRole::Text,
                    place: paragraph(5),
                }],
                level: Some(Level::National),
                place: paragraph(4),
            },
        ],
        actions: vec![
            Action {
                section: Some(1),
                number: Some("8.1 and 8.2".into()),
                codes: vec!["8.1".into(), "8.2".into()],
                text: tracked(),
                parent: None,
                cells: vec![ActionCell {
                    role: Role::Timeframe,
                    head: "Timeframe".into(),
                    paragraphs: vec![Text::plain("June 2027"), tracked()],
                    place: cell.clone(),
                }],
                kpis: vec![PrintedKpi {
                    label: Some("(1)".into()),
                    text: "Number of Members".into(),
                    targets: vec!["At least\n24/33 Members".into()],
                }],
                conditions: vec![Condition::UponRequest, Condition::Hedge("if appropriate".into())],
                horizons: vec![HorizonEntry {
                    horizon: Horizon::Short,
                    label: "SHORT TERM: BY 2026".into(),
                    by_year: Some(2026),
                    role: Role::Progress,
                    report: vec![Text::plain("Two workshops were held.")],
                    resources: vec![],
                    text: Some(Text::plain("Short form")),
                    printed: vec![Text::plain("Short form (8.1 and 8.2).")],
                    row: 7,
                    place: cell.clone(),
                }],
                place: cell.clone(),
            },
            Action {
                section: None,
                number: None,
                codes: vec![],
                text: Text::plain("Nested"),
                parent: Some(0),
                cells: vec![],
                kpis: vec![],
                conditions: vec![],
                horizons: vec![],
                place: Place::SheetCell { sheet: "Pillar 1".into(), row: 4, column: 2 },
            },
        ],
        flags: vec![Flag {
            code: FlagCode::CodesCombined,
            place: cell,
            quotes: vec!["8.1".into(), "8.2".into()],
            action: Some(0),
        }],
        unplaced: vec![Unplaced { place: paragraph(9), text: "page 3".into() }],
        columns: vec![
            ColumnReading { grid: 1, column: 0, head: "Specific actions".into(), role: Some(Role::Action) },
            ColumnReading { grid: 1, column: 1, head: "Colour".into(), role: None },
        ],
    }
}

fn version(n: i64, content: PlanContent) -> Version {
    let at = n as u128 * 100;
    Version {
        id: Id::new(at),
        n,
        file_name: "plan.docx".into(),
        file_digest: "ab".repeat(32),
        imported_at: instant(),
        imported_by: None,
        actions: (0..content.actions.len() as u128).map(|each| Id::new(1_000 + each)).collect(),
        kpis: content
            .actions
            .iter()
            .enumerate()
            .map(|(action, each)| {
                (0..each.kpis.len()).map(|kpi| Id::new(2_000 + (action * 10 + kpi) as u128)).collect()
            })
            .collect(),
        decisions: vec![None; content.flags.len()],
        content,
    }
}

fn plan() -> Plan {
    Plan {
        id: Id::new(50),
        organisation: organisation().id,
        code: "reef-plan".into(),
        member_set: None,
        adoption: Some(Adoption { by: "12th Session".into(), on: Some(date(2025, 5, 9)) }),
        sample: true,
        version: 1,
    }
}

/// A server and a command line that are started together for the first time, as scripts do.
#[tokio::test(flavor = "multi_thread")]
async fn many_open_a_new_database_in_the_same_moment() {
    for round in 0..10 {
        let folder = std::env::temp_dir().join(format!("trellis-moment-{}-{round}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join("trellis.db");
        let open = || {
            let file = file.clone();
            tokio::spawn(async move { Db::open_sqlite(&file).await })
        };
        let openings: Vec<_> = (0..8).map(|_| open()).collect();
        for opening in openings {
            let db = opening.await.expect("no panic").expect("each of them opens it");
            db.close().await;
        }
        std::fs::remove_dir_all(&folder).expect("the folder is ours");
    }
}

#[tokio::test]
async fn a_plan_comes_back_to_the_letter_and_keeps_ids_through_versions() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let permit = permit(Verb::ImportPlan);
        let mut plan = plan();
        plans::add(&mut tx, &permit, &plan).await.expect("the plan is added");
        let first = version(1, content());
        plans::save_version(&mut tx, &permit, &plan, &first, &HashSet::new()).await.expect("version 1");
        plan.version += 1;
        let known: HashSet<u128> = first
            .actions
            .iter()
            .map(|id| id.bits())
            .chain(first.kpis.iter().flatten().map(|id| id.bits()))
            .collect();
        let mut changed = content();
        changed.title = "Plan, revised".into();
        let second = version(2, changed);
        plans::save_version(&mut tx, &permit, &plan, &second, &known).await.expect("version 2");
        let decision = FlagDecision { outcome: FlagOutcome::ForRevision, by: None, at: instant() };
        plans::decide_flag(&mut tx, &permit, second.id, 0, &decision).await.expect("the flag is decided");
        tx.commit().await.expect("committed");

        let mut tx = each.db.read(organisation().id).await.expect("a transaction");
        let loaded = plans::load_version(&mut tx, first.id).await.expect("loads");
        assert_eq!(loaded.as_ref(), Some(&first), "{}", each.db.engine_name());
        let loaded = plans::load_version(&mut tx, second.id).await.expect("loads").expect("is there");
        assert_eq!(loaded.content, second.content);
        assert_eq!(loaded.decisions, vec![Some(decision)]);
        assert_eq!(plans::version_ids(&mut tx, plan.id).await.expect("lists"), vec![second.id, first.id]);
        let listed = plans::list(&mut tx).await.expect("lists");
        assert_eq!(
            (listed[0].title.as_str(), listed[0].actions, listed[0].open_flags),
            ("Plan, revised", 2, 0)
        );
    }
}

#[tokio::test]
async fn who_comes_second_is_told_so() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let permit = permit(Verb::ImportPlan);
        plans::add(&mut tx, &permit, &plan()).await.expect("the plan is added");
        plans::update(&mut tx, &permit, &plan()).await.expect("the first change");
        let second = plans::update(&mut tx, &permit, &plan()).await;
        assert!(matches!(second, Err(StoreError::Stale)), "{second:?}");
    }
}

#[tokio::test]
async fn what_is_not_committed_never_was() {
    for each in databases().await {
        drop(begun(&each.db).await);
        let mut tx = each.db.read(Across::Organisations).await.expect("a transaction");
        assert_eq!(people::organisations(&mut tx).await.expect("lists"), vec![]);
    }
}

fn fact(id: u128, what: What) -> Fact {
    Fact {
        id: Id::new(id),
        day: date(2026, 3, 31),
        what,
        member: None,
        instrument: None,
        actions: vec![],
        topics: vec![],
        channel: None,
        partners: vec![],
        evidence: vec![],
        note: String::new(),
        recorded: 0,
        withdrawn: None,
    }
}

#[tokio::test]
async fn s5_13_facts_come_back_with_their_evidence() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let member = Member { id: Id::new(9), code: "FJ".into(), name: "Fiji".into() };
        members::add(&mut tx, &permit(Verb::KeepMembers), std::slice::from_ref(&member))
            .await
            .expect("a Member");
        let import = permit(Verb::ImportPlan);
        plans::add(&mut tx, &import, &plan()).await.expect("the plan is added");
        let first = version(1, content());
        plans::save_version(&mut tx, &import, &plan(), &first, &HashSet::new()).await.expect("version 1");
        let request = fact(
            70,
            What::Request {
                kind: RequestKind::MISSION,
                outcome: Some(Outcome { met: true, day: date(2026, 5, 1) }),
            },
        );
        let facts = vec![
            Fact {
                member: Some(member.id),
                instrument: Some(InstrumentCode::new("RKC")),
                topics: vec![TopicCode::new("facilitation")],
                channel: Some(ChannelCode::new("newsletter")),
                partners: vec![PartnerCode::new("rtc-1"), PartnerCode::new("rilo")],
                evidence: vec![Evidence { title: "Letter".into(), reference: Some("Doc.4".into()) }],
                note: "by post".into(),
                actions: vec![first.actions[0]],
                ..fact(60, What::Status { level: LevelCode::new("contracting") })
            },
            request.clone(),
            fact(80, What::Counted { kind: CountedKind::EXPERT_USE, count: 2, answers: Some(request.id) }),
            fact(90, What::Answers { positive: 7, answered: 9 }),
            fact(
                91,
                What::Scores {
                    item: Some("content".into()),
                    mean: "4.25".parse().expect("a number"),
                    answered: 12,
                    top: 5.into(),
                },
            ),
            fact(
                92,
                What::Measured {
                    value: "0.10".parse().expect("a number"),
                    of: None,
                    unit: Some("EUR".into()),
                },
            ),
        ];
        let permit = permit(Verb::KeepIndicators);
        indicators::add_facts(&mut tx, &permit, &facts, instant()).await.expect("facts");
        let withdrawal = Withdrawal { day: date(2026, 6, 1), reason: "counted twice".into() };
        indicators::withdraw(&mut tx, &permit, facts[3].id, &withdrawal).await.expect("withdrawn");
        let again = indicators::withdraw(&mut tx, &permit, facts[3].id, &withdrawal).await;
        assert!(matches!(again, Err(StoreError::Stale)));
        let mut expected = facts;
        for (order, fact) in expected.iter_mut().enumerate() {
            fact.recorded = order as u64;
        }
        expected[3].withdrawn = Some(withdrawal);
        let loaded = indicators::facts_of(&mut tx, organisation().id).await.expect("loads");
        assert_eq!(loaded, expected, "{}", each.db.engine_name());
    }
}

#[tokio::test]
async fn a_list_of_reports_holds_what_the_scope_gives_and_counts_nothing_else() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let engine = each.db.engine_name();
        let members: Vec<Member> = [(9, "FJ"), (10, "WS")]
            .map(|(id, code)| Member { id: Id::new(id), code: code.into(), name: code.into() })
            .into();
        members::add(&mut tx, &permit(Verb::KeepMembers), &members).await.expect("Members");
        let import = permit(Verb::ImportPlan);
        plans::add(&mut tx, &import, &plan()).await.expect("the plan is added");
        let first = version(1, content());
        plans::save_version(&mut tx, &import, &plan(), &first, &HashSet::new()).await.expect("version 1");
        let report = |id: u128, member: usize, state| Report {
            fact: Fact {
                member: Some(members[member].id),
                actions: vec![first.actions[0]],
                ..fact(id, What::Counted { kind: CountedKind::ACTIVITY, count: 1, answers: None })
            },
            state,
            kpi: Some(first.kpis[0][0]),
            by: None,
            returned: None,
        };
        let all = [
            report(60, 0, ReportState::Reported),
            report(61, 1, ReportState::Reported),
            report(62, 0, ReportState::Verified),
        ];
        let permit = permit(Verb::KeepIndicators);
        indicators::add_reports(&mut tx, &permit, &all, instant()).await.expect("reports");
        let counted = indicators::facts_of(&mut tx, organisation().id).await.expect("loads");
        assert_eq!(counted.iter().map(|fact| fact.id.bits()).collect::<Vec<_>>(), [62], "{engine}");

        let plans = [plan().id];
        let one = |bits: &[u128]| Reach::Concerning(bits.iter().map(|bits| Scope::One(*bits)).collect());
        let own_plan = plan().id.bits();
        let cases = [
            (Reach::Everything, vec![61, 60]),
            (one(&[own_plan]), vec![61, 60]),
            (one(&[9]), vec![60]),
            (one(&[10, 11]), vec![61]),
            (one(&[9, own_plan]), vec![61, 60]),
            (one(&[4_711]), vec![]),
            (Reach::NotConcerning(vec![Scope::One(9)]), vec![61]),
        ];
        let (here, waits, any) = (organisation().id, ReportState::Reported, Wanted::default());
        for (reach, expect) in cases {
            let within = Within::new(&reach, &plans, &[]).expect("a scope");
            let page = reports::page(&mut tx, here, waits, &within, &any, (0, 10)).await.expect("a page");
            let ids: Vec<_> = page.iter().map(|each| each.report.fact.id.bits()).collect();
            assert_eq!(ids, expect, "{engine} {reach:?}");
            let count = reports::count(&mut tx, here, waits, &within, &any).await.expect("a count");
            assert_eq!(count, expect.len(), "{engine} {reach:?}");
        }
        let all_of_it = Within::new(&Reach::Everything, &plans, &plans).expect("a scope");
        let count = reports::count(&mut tx, here, waits, &all_of_it, &any).await.expect("a count");
        assert_eq!(count, 0, "{engine}: a fact is as hidden as its plan");

        let filed = reports::find(&mut tx, all[0].fact.id).await.expect("looks").expect("is there");
        assert_eq!(
            (filed.plan, filed.report.fact.actions.as_slice()),
            (Some(plan().id), &first.actions[..1])
        );
        assert_eq!(filed.report.kpi, Some(first.kpis[0][0]));
        let verified = filed.report.verify().expect("it waits");
        reports::judge(&mut tx, &permit, &verified, instant()).await.expect("verified");
        let again = reports::judge(&mut tx, &permit, &verified, instant()).await;
        assert!(matches!(again, Err(StoreError::Stale)), "{engine}");
        assert!(matches!(indicators::correct(&mut tx, &permit, &verified).await, Err(StoreError::Stale)));
        let mut other =
            reports::find(&mut tx, all[1].fact.id).await.expect("looks").expect("is there").report;
        other.fact.note = "in Suva".into();
        indicators::correct(&mut tx, &permit, &other).await.expect("corrected");
        let found = reports::find(&mut tx, other.fact.id).await.expect("looks").expect("is there");
        assert_eq!(found.report, other, "{engine}");
        assert_eq!(indicators::facts_of(&mut tx, here).await.expect("loads").len(), 2, "{engine}");
    }
}

#[tokio::test]
async fn measures_baselines_and_scales_come_back() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        plans::add(&mut tx, &permit(Verb::ImportPlan), &plan()).await.expect("the plan is added");
        let first = version(1, content());
        plans::save_version(&mut tx, &permit(Verb::ImportPlan), &plan(), &first, &HashSet::new())
            .await
            .expect("version 1");
        let kpi = first.kpis[0][0];
        let share = Rule::Share {
            part: Counted::RequestsMet(RequestKind::CONTRIBUTION),
            whole: Counted::Requests(RequestKind::CONTRIBUTION),
        };
        let measures = vec![
            Measure::new(share, Filter::action(first.actions[0])),
            Measure::new(Rule::MeanScore, Filter::instrument(InstrumentCode::new("RKC"))),
        ];
        let permit = permit(Verb::KeepIndicators);
        indicators::settle_measures(&mut tx, &permit, kpi, &measures, instant()).await.expect("settled");
        indicators::settle_measures(&mut tx, &permit, kpi, &measures, instant())
            .await
            .expect("settled again");
        let loaded = indicators::measures(&mut tx, plan().id).await.expect("loads");
        assert_eq!(loaded.get(&kpi), Some(&measures));

        let value = "12.5".parse().expect("a number");
        indicators::set_baseline(&mut tx, &permit, kpi, 3.into(), "survey", instant())
            .await
            .expect("a baseline");
        indicators::set_baseline(&mut tx, &permit, kpi, value, "audit", instant())
            .await
            .expect("a better one");
        let loaded = indicators::baselines(&mut tx, plan().id).await.expect("loads");
        assert_eq!(loaded.get(&kpi), Some(&(value, "audit".to_owned())));

        assert_eq!(indicators::scale(&mut tx, organisation().id).await.expect("loads"), StatusScale::usual());
        let short = StatusScale::new(StatusScale::usual().levels()[..2].to_vec());
        indicators::set_scale(&mut tx, &permit, &short).await.expect("set");
        assert_eq!(indicators::scale(&mut tx, organisation().id).await.expect("loads"), short);
    }
}

#[tokio::test]
async fn s5_10_memberships_come_back_with_their_days() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let permit = permit(Verb::KeepMembers);
        let all: Vec<Member> = ["FJ", "WS", "TO"]
            .iter()
            .zip(1..)
            .map(|(code, id)| Member {
                id: Id::new(id),
                code: (*code).into(),
                name: format!("Member {code}"),
            })
            .collect();
        members::add(&mut tx, &permit, &all).await.expect("Members");
        let stay = |member: &Member, from, until| Stay {
            member: member.id,
            period: Period::new(from, until).expect("in order"),
        };
        let stays = vec![
            stay(&all[0], date(2000, 1, 1), None),
            stay(&all[1], date(2001, 1, 1), Some(date(2010, 12, 31))),
            stay(&all[2], date(2026, 10, 1), None),
        ];
        let set = MemberSet::from_stays("region", stays).expect("no Member twice");
        let named = NamedSet { id: Id::new(5), name: "The region".into(), set };
        members::add_set(&mut tx, &permit, &named, (100..).map(Id::new)).await.expect("a set");
        let instruments = vec![Instrument { code: "RKC".into(), name: "Kyoto".into() }];
        members::add_instruments(&mut tx, &permit, &instruments, (200..).map(Id::new))
            .await
            .expect("instruments");
        let loaded = members::sets(&mut tx, organisation().id).await.expect("loads");
        assert_eq!((loaded[0].id, loaded[0].name.as_str()), (named.id, "The region"));
        assert_eq!(loaded[0].set, named.set);
        assert_eq!(loaded[0].set.size_at(date(2020, 1, 1)), 1);
        assert_eq!(members::instruments(&mut tx, organisation().id).await.expect("loads"), instruments);
    }
}

#[tokio::test]
async fn events_are_history() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let permit = permit(Verb::ImportPlan);
        assert_eq!(events::newest(&mut tx, organisation().id).await.expect("asks"), 0);
        let event = trellis_domain::events::Event::new("plan.imported", plan().id).with("file", "a\nb.docx");
        events::log(&mut tx, &permit, instant(), [7; 32], &event).await.expect("logged");
        assert!(events::newest(&mut tx, organisation().id).await.expect("asks") > 0);
        let history = events::of_subject(&mut tx, organisation().id, plan().id, 10).await.expect("reads");
        assert_eq!(history[0].deed, "plan.imported");
        assert_eq!(history[0].detail, vec![("file".to_owned(), "a\nb.docx".to_owned())]);
    }
}

fn tenure(id: u128, member: Id<Member>, from: jiff::civil::Date) -> Tenure {
    Tenure {
        id: Id::new(id),
        member,
        class: ClassCode::new("small-island"),
        period: Period::new(from, None).expect("open"),
        evidence: "List of 2014".into(),
    }
}

#[tokio::test]
async fn s1_4_classes_come_back_with_their_days_and_end_once() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let permit = permit(Verb::KeepMembers);
        let member = Member { id: Id::new(9), code: "FJ".into(), name: "Fiji".into() };
        members::add(&mut tx, &permit, std::slice::from_ref(&member)).await.expect("a Member");
        let held = tenure(60, member.id, date(2014, 1, 1));
        members::add_tenures(&mut tx, &permit, std::slice::from_ref(&held)).await.expect("recorded");
        assert_eq!(
            members::tenures(&mut tx, organisation().id).await.expect("loads"),
            std::slice::from_ref(&held)
        );
        assert_eq!(members::of_tenure(&mut tx, held.id).await.expect("asks"), Some(member.id));
        let ended = held.end(date(2020, 12, 31)).expect("after it began");
        members::end_tenure(&mut tx, &permit, &ended).await.expect("ended");
        assert_eq!(
            members::tenures(&mut tx, organisation().id).await.expect("loads"),
            std::slice::from_ref(&ended)
        );
        let again = members::end_tenure(&mut tx, &permit, &ended).await;
        assert!(matches!(again, Err(StoreError::Stale)), "it has ended already");
    }
}

fn person(id: u128, organisation: OrganisationId) -> Person {
    let email = format!("mele{id}@sample.example");
    Person { id: Id::new(id), organisation, name: "Mele".into(), email, language: Language::En }
}

/// A sample organisation with a row in every table that anybody writes; its ids begin at `from`.
async fn fill(tx: &mut Tx, from: u128) {
    let organisation = Organisation { id: Id::new(from), code: format!("org-{from}"), ..organisation() };
    people::add_organisation(tx, &organisation).await.expect("an organisation");
    let actor = Actor::Operator { organisation: organisation.id };
    let permit = may(actor, Verb::ImportPlan, organisation.id).expect("the operator may");
    let person = person(from + 1, organisation.id);
    let account = Account { person: person.clone(), password_hash: "x".into(), state: AccountState::Active };
    people::add_person(tx, &account).await.expect("a person");
    sign_in::fill(tx, &permit, from + 6000, &person).await;
    offices::fill(tx, &permit, from + 4000, person.id).await;
    kept::fill(tx, organisation.id, from + 6000, person.id).await;
    let member = Member { id: Id::new(from + 2), code: "FJ".into(), name: "Fiji".into() };
    members::add(tx, &permit, std::slice::from_ref(&member)).await.expect("a Member");
    let stay = Stay { member: member.id, period: Period::new(date(2000, 1, 1), None).expect("in order") };
    let set = MemberSet::from_stays("region", vec![stay]).expect("a set");
    let named = NamedSet { id: Id::new(from + 3), name: "The region".into(), set };
    members::add_set(tx, &permit, &named, (from + 4..).map(Id::new)).await.expect("a set");
    let instruments = vec![Instrument { code: "RKC".into(), name: "Kyoto".into() }];
    members::add_instruments(tx, &permit, &instruments, (from + 5..).map(Id::new)).await.expect("one");
    let member_set = Some(named.id);
    let plan = Plan { id: Id::new(from + 6), organisation: organisation.id, member_set, ..plan() };
    plans::add(tx, &permit, &plan).await.expect("a plan");
    let mut version = version(1, content());
    version.id = Id::new(from + 7);
    version.imported_by = Some(person.id);
    version.actions = version.actions.iter().map(|id| Id::new(from + id.bits())).collect();
    version.kpis =
        version.kpis.iter().map(|ids| ids.iter().map(|id| Id::new(from + id.bits())).collect()).collect();
    plans::save_version(tx, &permit, &plan, &version, &HashSet::new()).await.expect("version 1");
    plans::remember_column(tx, &permit, "colour", Some(Role::Priority)).await.expect("remembered");
    let draft = DraftImport {
        id: Id::new(from + 8),
        organisation: organisation.id,
        plan: Some(plan.id),
        file_name: "plan.docx".into(),
        created_at: instant(),
        created_by: Some(person.id),
    };
    plans::add_draft(tx, &permit, &draft, vec![1], Timestamp::MIN).await.expect("an upload");
    let entry = Progress {
        id: Id::new(from + 9),
        action: version.actions[0],
        as_at: date(2026, 6, 30),
        status: ProgressStatus::Done,
        text: "Done".into(),
        resources: String::new(),
        reported_to: Some("StC40".into()),
    };
    plans::add_progress(tx, &permit, &entry, instant()).await.expect("progress");
    registers::fill(tx, &permit, from + 5000, (plan.id, version.actions[0], member.id, person.id)).await;
    meetings::fill(tx, &permit, from + 6000, (plan.id, member.id, person.id)).await;
    cycle::fill(tx, &permit, from + 9000, (plan.id, version.actions[0], person.id)).await;
    datasets::fill(tx, &permit, from + 14_000, plan.id).await;
    let mandate = Id::new(from + 5001);
    documents::fill(tx, &permit, (from + 7000, from + 6000), (plan.id, mandate, person.id)).await;
    let act = Id::new(from + 7010);
    cycle::fill_word(tx, &permit, from + 9000, (plan.id, from + 7010, from + 6000)).await;
    needs::fill(tx, &permit, (from + 8000, from + 6000, act), (plan.id, member.id, person.id)).await;
    let answered_by = version.actions[0];
    engagements::fill(tx, &permit, from + 13_000, (plan.id, member.id)).await;
    findings::fill(tx, &permit, (from + 9000, from + 6000), (member.id.bits(), answered_by)).await;
    let about = (member.id.bits(), from + 8008, answered_by.bits());
    requests::fill(tx, &permit, from + 10_000, about).await;
    attachments::fill(tx, &permit, from + 10_010, Id::new(from + 10_000)).await;
    let of = (member.id.bits(), from + 6000, plan.id.bits());
    let taken = (Id::new(from + 8002), Id::new(from + 9000), Id::new(from + 8008), Id::new(from + 10_000));
    roster::fill(tx, &permit, from + 15_000, member.id).await;
    surveys::fill(tx, &permit, from + 14_000, of, taken).await;
    let before = (from + 11_000, from + 6000, from + 8000);
    initiatives::fill(tx, &permit, before, (member.id.bits(), answered_by)).await;
    missions::fill(tx, &permit, from + 12_000, (member.id.bits(), from + 10_000)).await;
    let team = (Id::new(from + 12_000), Id::new(from + 8002), Id::new(from + 15_000));
    teams::fill(tx, &permit, from + 16_000, team).await;
    asks::fill(tx, &permit, from + 17_000, (Id::new(from + 12_000), Id::new(from + 15_000))).await;
    let money = (member.id, Id::new(from + 8002), Id::new(from + 10_000), team.0, team.2);
    support::fill(tx, &permit, from + 18_000, money).await;
    indicators::set_scale(tx, &permit, &StatusScale::usual()).await.expect("a scale");
    let request = fact(from + 10, What::Request { kind: RequestKind::MISSION, outcome: None });
    let answers = Some(request.id);
    let answer = What::Counted { kind: CountedKind::EXPERT_USE, count: 1, answers };
    let answer =
        Fact { member: Some(member.id), actions: vec![version.actions[0]], ..fact(from + 11, answer) };
    indicators::add_facts(tx, &permit, &[request, answer], instant()).await.expect("facts");
    trainings::fill(tx, &permit, from + 10_000, (member.id.bits(), answered_by, Id::new(from + 8002))).await;
    let serves = (answered_by, plan.id);
    let about = (member.id, Id::new(from + 11_000), team.0, Id::new(from + 10_000), serves);
    contributions::fill(tx, &permit, from + 19_000, about).await;
    requests::count(tx, &permit, Id::new(from + 10_000), (answered_by, Id::new(from + 10))).await;
    surveys::count(tx, &permit, Id::new(from + 14_000), (answered_by, Id::new(from + 10))).await;
    let measures = [Measure::new(Rule::Sum, Filter::default())];
    let kpi = version.kpis[0][0];
    indicators::settle_measures(tx, &permit, kpi, &measures, instant()).await.expect("settled");
    let frame = KpiFrame { members: Some(named.id), upon_request: Some(false) };
    indicators::set_frame(tx, &permit, kpi, &frame).await.expect("a frame");
    let tenure = tenure(from + 12, member.id, date(2000, 1, 1));
    members::add_tenures(tx, &permit, &[tenure]).await.expect("a class");
    organisations::fill(tx, &permit, from + 6000, member.id).await;
    indicators::set_baseline(tx, &permit, kpi, 3.into(), "survey", instant()).await.expect("a baseline");
    let event = trellis_domain::events::Event::new("plan.imported", plan.id);
    events::log(tx, &permit, instant(), [7; 32], &event).await.expect("logged");
}

#[tokio::test]
async fn samples_are_removed_with_every_row_of_theirs_and_no_other() {
    for each in databases().await {
        for from in [1_000_000, 2_000_000] {
            let mut tx = each.db.write(OrganisationId::new(from)).await.expect("a transaction");
            fill(&mut tx, from).await;
            tx.commit().await.expect("committed");
        }
        let own = Organisation { id: Id::new(3), code: "own".into(), sample: false, ..organisation() };
        let mut tx = each.db.write(own.id).await.expect("a transaction");
        people::add_organisation(&mut tx, &own).await.expect("an organisation");
        tx.commit().await.expect("committed");
        let full = rows_by_table(&each.db).await.expect("counts");
        let empty: Vec<_> =
            full.iter().filter(|(_, rows)| *rows == 0).map(|(name, _)| name.as_str()).collect();
        assert_eq!(empty, [""; 0], "a table that `fill` forgets is a table that removal may forget");

        let remove = async |id| {
            let mut tx = each.db.write(id).await.expect("a transaction");
            let removed = people::remove_sample(&mut tx, id).await.expect("removes");
            tx.commit().await.expect("committed");
            removed
        };
        assert!(remove(OrganisationId::new(1_000_000)).await);
        for ((name, before), (_, after)) in full.iter().zip(rows_by_table(&each.db).await.expect("counts")) {
            let kept = if name == "organisation" { before - 1 } else { before / 2 };
            assert_eq!(after, kept, "{name} on {}", each.db.engine_name());
        }

        assert!(!remove(own.id).await, "somebody's own");
        assert!(remove(OrganisationId::new(2_000_000)).await);
        for (name, rows) in rows_by_table(&each.db).await.expect("counts") {
            assert_eq!(rows, i64::from(name == "organisation"), "{name} on {}", each.db.engine_name());
        }
    }
}

/// Steps that each engine says in its own words: row security is PostgreSQL's alone, and triggers are written otherwise.
const OWN_WORDS: [&str; 2] = ["_second_wall.sql", "_guard.sql"];

/// The migrations are twins: same tables, same columns, same order.
#[test]
fn both_engines_have_the_same_schema() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
    let read = |engine: &str| {
        let mut files: Vec<_> = std::fs::read_dir(format!("{folder}/{engine}"))
            .expect("the folder is there")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        files.sort();
        files
            .iter()
            .filter(|file| !OWN_WORDS.iter().any(|own| file.to_string_lossy().ends_with(own)))
            .map(|file| {
                let text = std::fs::read_to_string(file).expect("a migration is text");
                let lines = text.lines().filter(|line| !line.starts_with("--"));
                lines.collect::<Vec<_>>().join("\n")
            })
            .collect::<Vec<_>>()
            .join("\n")
    };
    // The second wall is PostgreSQL's alone.
    let read = |engine: &str| {
        let text = read(engine);
        let of_the_wall = |line: &str| {
            line.starts_with("call wall")
                || line.starts_with("set local trellis.organisation")
                || line.ends_with("row level security;")
        };
        let lines = text.lines().filter(|line| !of_the_wall(line));
        lines.collect::<Vec<_>>().join("\n")
    };
    let portable = read("postgres")
        .replace("bigint generated always as identity primary key", "integer primary key autoincrement")
        .replace(" uuid", " blob")
        .replace(" bytea", " blob")
        .replace(" bigint", " integer");
    assert_eq!(portable, read("sqlite"));
}

/// A foreign key without an index makes every delete of the parent read the whole child table.
#[test]
fn every_foreign_key_begins_an_index() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite");
    let mut missing = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("a migration is text");
        for table in text.split("create table ").skip(1) {
            let name = table.split_whitespace().next().unwrap_or_default();
            let body = table.split(");").next().unwrap_or_default();
            for line in body.lines().filter(|line| line.contains(" references ")) {
                let column = line.split_whitespace().next().unwrap_or_default();
                let indexed = text.contains(&format!(" on {name} ({column}"))
                    || body.contains(&format!("primary key ({column}"))
                    || body.contains(&format!("unique ({column}"))
                    || line.contains("primary key");
                if !indexed {
                    missing.push(format!("{name}.{column}"));
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}
