//! The demonstration programmes, loaded by the binary that people run and by a house whose clock stands still.
#![expect(clippy::unwrap_used, reason = "a test that cannot run the program has failed")]

use std::{
    collections::{BTreeMap, BTreeSet},
    process::{Command, Output},
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use trellis_app::{
    House, demo,
    house::Surroundings,
    meetings,
    missions::{
        self,
        contributions::{self, deeds::MoveInput},
        effort, initiatives,
    },
    needs::findings,
    people, plans,
    plans::{
        board,
        live::live,
        registers::partners::list::{self as involved, Asked},
    },
    requests,
    roster::support,
    surveys,
};
use trellis_domain::{
    indicators::{fact::What, reading::Status},
    kernel::{Decimal, Language},
    meetings::BodyKind,
    missions::initiatives::InitiativeState,
    needs::findings::FindingState,
    people::Actor,
    plans::{content::Layout, record::PlanId},
    requests::RequestState,
    roster::support::rules::Link,
};
use trellis_store::{
    Db,
    testing::{TestDb, databases, rows_by_table},
};
use trellis_words::Words;

const PROGRAMMES: [&str; 5] = [
    "biosafety-protocol",
    "capacity-builders",
    "customs-office",
    "fisheries-commission",
    "migratory-species",
];
const BINARY: &str = env!("CARGO_BIN_EXE_trellis");

/// Runs the binary on a database.
fn trellis(on: &TestDb, arguments: &[&str]) -> Output {
    Command::new(BINARY).args(arguments).args(&on.arguments).output().unwrap()
}

/// Runs it and gives what it answers and what it says beside; it must end well.
fn well(on: &TestDb, arguments: &[&str]) -> (String, String) {
    let output = trellis(on, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{arguments:?}: {said}");
    (String::from_utf8(output.stdout).unwrap(), said)
}

#[tokio::test]
async fn samples_come_with_one_command_and_go_with_one() {
    for each in databases().await {
        well(&each, &["organisation", "add", "--code", "own", "--name", "Our own"]);
        let before = rows_by_table(&each.db).await.unwrap();

        let (_, said) = well(&each, &["demo", "--load-only"]);
        assert_eq!(said.lines().filter(|line| line.starts_with("loading ")).count(), 5, "{said}");
        let loaded = rows_by_table(&each.db).await.unwrap();
        assert_ne!(loaded, before);

        let (_, said) = well(&each, &["demo", "--load-only"]);
        assert_eq!(said, "0 sample programmes loaded\n");
        assert_eq!(rows_by_table(&each.db).await.unwrap(), loaded, "the second time adds nothing");

        for programme in PROGRAMMES {
            let (plans, _) = well(&each, &["plan", "list", "--organisation", programme]);
            assert!(plans.lines().count() >= 5, "adopted plans are public: {plans}");
        }
        let (answer, _) = well(
            &each,
            &["plan", "status", "sap-2025-2027", "--organisation", "customs-office", "--format", "json"],
        );
        let status: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(status["actions"].as_array().map(Vec::len), Some(44));

        let around = ["register", "cb-workplan", "show", "--organisation", "fisheries-commission"];
        let shown: serde_json::Value = serde_json::from_str(&well(&each, &around).0).unwrap();
        let unanswered = |mandate: &&serde_json::Value| mandate["answered_by"] == serde_json::json!([]);
        let open: Vec<_> = shown["mandates"].as_array().unwrap().iter().filter(unanswered).collect();
        assert_eq!(open.len(), 2, "s1_2: {open:?}");

        say_what_counts(&each);
        go_round(&each);
        take_eight_steps(&each);
        count_a_survey(&each);
        let (answer, _) = well(&each, &["demo", "--remove"]);
        assert_eq!(answer, "removed 5 sample programmes\n");
        assert_eq!(rows_by_table(&each.db).await.unwrap(), before, "nothing of the samples stays behind");
        assert_eq!(well(&each, &["demo", "--remove"]).0, "removed 0 sample programmes\n");
    }
}

/// An officer without a browser: where the workplan stands in its cycle.
fn go_round(on: &TestDb) {
    let own = ["--organisation", "fisheries-commission"];
    let cycle = |more: &[&str]| well(on, &[&["plan", "cycle", "cb-workplan"], more, &own].concat()).0;
    let first = cycle(&["--turn", "2025"]);
    assert!(first.contains("turn 2025") && first.contains("6     left-out"), "s1_6: {first}");
    let stands = cycle(&[]);
    assert!(stands.contains("turn 2026") && stands.contains("7     under-way"), "{stands}");
    assert!(stands.contains("2033-02-14 (First review after three years"), "s1_26: {stands}");
    assert!(stands.contains("(from turn 2025)"), "what was left open: {stands}");
    let done = ["plan", "stage", "done", "cb-workplan", "7", "--note", "Summary sent to Members"];
    well(on, &[&done[..], &own].concat());
    assert!(cycle(&[]).contains("7     done"));
    let review = ["plan", "stage", "done", "cb-workplan", "9", "--note", "We looked at it"];
    let refused = trellis(on, &[&review[..], &own].concat());
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("only by an act of Commission"), "s1_29: {said}");
}

/// An officer of a protocol: each of the eight steps has its time-frame, and says where it stands.
fn take_eight_steps(on: &TestDb) {
    let cycle = ["plan", "cycle", "action-plan", "--organisation", "biosafety-protocol"];
    let stands = well(on, &cycle).0;
    let steps: Vec<&str> = stands.lines().filter(|line| line.trim_start().starts_with('(')).collect();
    assert_eq!(steps.len(), 8, "s3_14: {stands}");
    let dated = |line: &&&str| line.contains("2025-") || line.contains("2026-") || line.contains("2027-");
    assert_eq!(steps.iter().filter(dated).count(), 8, "s3_14: each has its time-frame: {stands}");
    assert!(stands.contains("(h)") && stands.contains("(g)   left-out"), "s3_14: {stands}");
}

/// An officer of a regional office: that a survey was held is in the figures of the plan without being typed, once.
fn count_a_survey(on: &TestDb) {
    let own = ["--organisation", "customs-office"];
    let status = ["plan", "status", "sap-2025-2027", "--as-at", "2026-06-30", "--format", "json"];
    let of_surveys = || {
        let said: serde_json::Value =
            serde_json::from_str(&well(on, &[&status, &own[..]].concat()).0).unwrap();
        said.to_string()
            .split("Number of surveys conducted")
            .nth(1)
            .unwrap()
            .chars()
            .take(400)
            .collect::<String>()
    };
    let before = of_surveys();
    assert_eq!(
        well(on, &[&["survey", "count", "needs-2025"], &own[..]].concat()).0.trim(),
        "1 facts",
        "s5_15"
    );
    assert_ne!(of_surveys(), before, "s5_15: the indicator counts it");
    let again = trellis(on, &[&["survey", "count", "needs-2025"], &own[..]].concat());
    let said = String::from_utf8(again.stderr).unwrap();
    assert!(said.contains("Nothing is counted twice"), "s5_15: {said}");
}

/// An officer without a browser: what counts, where it started, what Members count as.
fn say_what_counts(on: &TestDb) {
    let of = |organisation: &str, arguments: &[&str]| {
        well(on, &[arguments, &["--organisation", organisation]].concat()).0
    };
    let customs = |arguments: &[&str]| of("customs-office", arguments);
    let kpi = ["sap-2025-2027", "4/a)"];
    let before = customs(&["kpi", "measure", kpi[0], kpi[1]]);
    assert!(before.starts_with("Number of these: experiences shared"), "{before}");
    let choice = ["--rule", "count", "--kind", "item-shared", "--channel", "website", "--dry-run"];
    let tried = customs(&[&["kpi", "measure", kpi[0], kpi[1]], &choice[..]].concat());
    assert!(tried.contains("published by") && tried.contains("website"), "{tried}");
    assert_eq!(customs(&["kpi", "measure", kpi[0], kpi[1]]), before, "a dry run keeps nothing");
    customs(&[&["kpi", "measure", kpi[0], kpi[1]], &choice[..6]].concat());
    assert_eq!(customs(&["kpi", "measure", kpi[0], kpi[1]]), tried);
    let refused = trellis(
        on,
        &["kpi", "measure", kpi[0], kpi[1], "--rule", "mean_score", "--organisation", "customs-office"],
    );
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("cannot be compared with the target"), "{said}");
    customs(&["kpi", "baseline", kpi[0], kpi[1], "--value", "2", "--evidence", "Last year's report"]);
    let history = customs(&["kpi", "history", kpi[0], kpi[1]]);
    let deeds: Vec<_> = history.lines().map(|line| line.split('\t').nth(2).unwrap()).collect();
    assert_eq!(deeds[..2], ["A baseline was set", "What counts for an indicator was settled"], "{history}");

    let classes = customs(&["member", "class", "list", "BT"]);
    assert!(classes.contains("ldc\t2004-07-01\t2023-12-12\t"), "{classes}");
    let candidate = of("fisheries-commission", &["member", "class", "list", "LR"]);
    assert!(candidate.contains("potential-cooperating-non-member\t2025-02-14\t\t"), "{candidate}");
    customs(&["member", "class", "end", "BT", "developing", "--last", "2026-01-31"]);
    customs(&[
        "member",
        "class",
        "give",
        "BT",
        "transition",
        "--from",
        "2026-02-01",
        "--evidence",
        "Decision 4",
    ]);
    let classes = customs(&["member", "class", "list", "BT"]);
    assert!(classes.contains("transition\t2026-02-01\t\tDecision 4"), "{classes}");
    assert!(!customs(&["member", "add", "--code", "XK", "--name", "Candidate"]).is_empty());
}

#[test]
fn the_sample_plans_are_word_files_that_can_be_uploaded() {
    let folder = std::env::temp_dir().join(format!("trellis-demo-files-{}", std::process::id()));
    let written = Command::new(BINARY).arg("demo").arg("--files").arg(&folder).output().unwrap();
    assert!(written.status.success());
    let files = String::from_utf8(written.stdout).unwrap();
    assert_eq!(files.lines().count(), PROGRAMMES.len());
    for file in files.lines() {
        let read = Command::new(BINARY)
            .args(["plan", "import", file, "--dry-run", "--format", "json"])
            .output()
            .unwrap();
        assert!(read.status.success(), "{file}");
        let plan: serde_json::Value = serde_json::from_slice(&read.stdout).unwrap();
        assert_eq!(plan["unplaced"], serde_json::json!([]), "{file}");
        assert!(plan["actions"].as_array().is_some_and(|actions| actions.len() >= 7), "{file}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// A house whose clock stands at noon of a day; files are read by the binary, as always.
fn house(db: &Db, day: &str) -> House {
    house_beside(db, day, || jiff::SignedDuration::ZERO)
}

/// The same, beside a clock that nobody sets.
fn house_beside(
    db: &Db,
    day: &str,
    steady: impl Fn() -> jiff::SignedDuration + Send + Sync + 'static,
) -> House {
    let now: jiff::Timestamp = format!("{day}T12:00:00Z").parse().unwrap();
    let (ids, secrets) = (AtomicU64::new(1), AtomicU64::new(1));
    let around = Surroundings {
        now: Box::new(move || now),
        steady: Box::new(steady),
        id: Box::new(move || u128::from(ids.fetch_add(1, Ordering::Relaxed))),
        secret: Box::new(move || {
            let mut secret = [7; 32];
            secret[..8].copy_from_slice(&secrets.fetch_add(1, Ordering::Relaxed).to_be_bytes());
            secret
        }),
        keep_head: Box::new(|_, _| {}),
        forget_key: Box::new(|_| {}),
        reader: (BINARY.into(), vec!["read-file".to_owned()]),
        press: Some((BINARY.into(), vec!["set-pages".to_owned()])),
        installation: trellis_app::house::Installation::default(),
    };
    House::new(db.clone(), around)
}

#[tokio::test]
async fn samples_are_read_whole_and_belong_to_people() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        assert_eq!(demo::load(&house, |_| {}).await.unwrap(), 5);
        let lines = plans::list(&house, Actor::Public).await.unwrap();
        let mut layouts = Vec::new();
        for line in &lines {
            let live = live(&house, Actor::Public, line.plan.id).await.unwrap();
            assert!(live.plan.sample && live.organisation.sample);
            assert_eq!(live.version.content.unplaced, [], "{}", live.organisation.code);
            assert!(!live.facts.is_empty() && !live.progress.is_empty(), "{}", live.organisation.code);
            let around = &live.registers;
            let code = &live.organisation.code;
            assert!(!around.mandates.is_empty() && !around.answers.is_empty(), "{code}");
            assert!(!around.vocabularies.is_empty() && !around.tags.is_empty(), "{code}");
            layouts.push(live.version.content.layout);
        }
        for layout in [Layout::Table, Layout::Labels, Layout::Horizons, Layout::Paragraphs] {
            assert!(layouts.contains(&layout), "no sample has the layout {layout:?}");
        }
        let people = people::sample_people(&house).await.unwrap();
        for organisation in lines.iter().map(|line| line.organisation.id) {
            let own = people.iter().filter(|(person, _)| person.organisation == organisation);
            let offices: BTreeSet<&str> = own.map(|(_, offices)| offices.as_str()).collect();
            for office in ["officer", "chair", "focal-point", "head, administrator", "administrator"] {
                assert!(offices.contains(office), "{office} is missing among {offices:?}");
            }
        }
        for guest in ["donor", "expert", "finance"] {
            assert!(people.iter().any(|(_, offices)| offices == guest), "no sample has a {guest}");
        }
        for (person, _) in &people {
            let caller = people::Caller::default();
            let entry = people::sign_in(&house, &person.email, demo::PASSWORD, &caller).await.unwrap();
            assert!(matches!(entry, people::Entry::Opened(_)), "samples ask for no second step");
        }
    }
}

#[tokio::test]
async fn a_plan_that_nobody_asks_for_is_let_go_and_comes_back_the_same() {
    for each in databases().await {
        let minutes = Arc::new(AtomicI64::new(0));
        let told = Arc::clone(&minutes);
        let house = house_beside(&each.db, "2026-11-21", move || {
            jiff::SignedDuration::from_mins(told.load(Ordering::Relaxed))
        });
        demo::load(&house, |_| {}).await.unwrap();
        let plan = plans::list(&house, Actor::Public).await.unwrap()[0].plan.id;
        let first = live(&house, Actor::Public, plan).await.unwrap();
        let kept = Arc::downgrade(&first);
        let facts = first.facts.len();
        drop(first);
        house.rest();
        let again = live(&house, Actor::Public, plan).await.unwrap();
        assert!(kept.ptr_eq(&Arc::downgrade(&again)), "it is not loaded twice within a minute");
        drop(again);
        minutes.store(2, Ordering::Relaxed);
        house.rest();
        assert!(kept.upgrade().is_none(), "nobody has asked for it for two minutes");
        assert_eq!(live(&house, Actor::Public, plan).await.unwrap().facts.len(), facts);
    }
}

#[tokio::test]
async fn s1_2_sample_papers_belong_to_the_meetings_of_the_sample_and_follow_its_symbols() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let mut symbols = BTreeSet::new();
        for room in meetings::rooms(&house, Actor::Public).await.unwrap() {
            let (code, organisation) = (&room.organisation.code, room.organisation.id);
            let plenaries = room.bodies.iter().filter(|body| body.kind == BodyKind::Plenary);
            assert_eq!(plenaries.count(), 1, "{code}: one body is the highest");
            let papers = meetings::documents::list(&house, Actor::Public, organisation).await.unwrap();
            symbols.extend(papers.into_iter().map(|line| line.document.symbol));
            let titles: BTreeSet<&str> = room.sessions.iter().map(|each| each.title.as_str()).collect();
            assert_eq!(titles.len(), room.sessions.len(), "{code}: each meeting stands once");
        }
        assert_eq!(symbols, ["BS/LG/15/1", "SWP/COMM/2025/07"].map(str::to_owned).into());
    }
}

#[tokio::test]
async fn s1_2_sample_findings_stand_in_every_state_and_some_are_answered_by_nothing() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let organisations = people::organisations(&house).await.unwrap();
        let fisheries = organisations.iter().find(|each| each.code == "fisheries-commission").unwrap().id;
        let actor = Actor::Operator { organisation: fisheries };
        let all = findings::list(&house, actor, &findings::Asked::default()).await.unwrap();
        let states: BTreeSet<&str> = all.rows.iter().map(|row| row.finding.course.state.code()).collect();
        assert_eq!(states.len(), FindingState::ALL.len(), "{states:?}");
        let members: BTreeSet<_> =
            all.rows.iter().filter_map(|row| row.member.as_ref()).map(|each| &each.code).collect();
        assert!(members.len() >= 4, "{members:?}");
        let asked = findings::Asked { answered: "no".to_owned(), ..Default::default() };
        let open = findings::list(&house, actor, &asked).await.unwrap();
        assert!(open.found > 0 && open.found < all.found, "{} of {}", open.found, all.found);
    }
}

#[tokio::test]
async fn s2_12_sample_requests_stand_in_every_state_and_lead_to_need_and_mandate() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let organisations = people::organisations(&house).await.unwrap();
        for organisation in &organisations {
            let actor = Actor::Operator { organisation: organisation.id };
            let all = requests::list(&house, actor, &requests::Asked::default()).await.unwrap();
            assert!(!all.rows.is_empty(), "{}", organisation.code);
        }
        let fisheries = organisations.iter().find(|each| each.code == "fisheries-commission").unwrap().id;
        let actor = Actor::Operator { organisation: fisheries };
        let all = requests::list(&house, actor, &requests::Asked::default()).await.unwrap();
        let states: BTreeSet<&str> = all.rows.iter().map(|row| row.request.course.state.code()).collect();
        // A draft is its Member's own: whoever holds the machine is not told of it, either.
        assert_eq!(states.len(), RequestState::ALL.len() - 1, "{states:?}");
        assert!(!states.contains("draft"));
        let late = requests::Asked { late: "yes".to_owned(), ..Default::default() };
        let late = requests::list(&house, actor, &late).await.unwrap();
        assert!(late.found > 0 && late.found < all.found, "{} of {}", late.found, all.found);
        let (_, accepted) = requests::trace::accepted(&house, actor).await.unwrap();
        assert!(accepted.iter().any(|each| !each.needs.is_empty() && !each.actions.is_empty()));
        let volumes = requests::volumes::volumes(&house, actor).await.unwrap();
        assert_eq!(volumes.forecast.map(|forecast| forecast.requests), Some(2));
    }
}

#[tokio::test]
async fn s3_7_sample_applications_for_money_stand_in_several_states_under_two_rules() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let organisations = people::organisations(&house).await.unwrap();
        let biosafety = organisations.iter().find(|each| each.code == "biosafety-protocol").unwrap().id;
        let actor = Actor::Operator { organisation: biosafety };
        let all = support::list::list(&house, actor, &support::list::Asked::default()).await.unwrap();
        let states: BTreeSet<&str> = all.rows.iter().map(|row| row.application.course.state.code()).collect();
        assert_eq!(states, BTreeSet::from(["submitted", "contracted", "declined", "closed"]));
        assert_eq!(all.rows.iter().filter(|row| row.application.report_due(all.today).is_some()).count(), 1);
        let settled = support::rules::view(&house, actor).await.unwrap();
        assert_eq!((settled.rule.link, settled.rules.len()), (Link::Delinked, 2));
        assert!(settled.members.iter().any(|(_, held)| held.is_some()), "somebody is eligible");
    }
}

#[tokio::test]
async fn s5_15_every_sample_asks_its_members_and_has_answers_to_build_on() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        for organisation in people::organisations(&house).await.unwrap() {
            let (code, actor) = (&organisation.code, Actor::Operator { organisation: organisation.id });
            let asked = surveys::list(&house, actor, &Default::default()).await.unwrap();
            assert!(!asked.rows.is_empty(), "{code}");
            let accepted = surveys::GivenAsked { state: "accepted".to_owned(), ..Default::default() };
            let given = surveys::given(&house, actor, &accepted).await.unwrap();
            assert!(given.found > 0, "{code}: an accepted answer can be taken up");
        }
    }
}

#[tokio::test]
async fn s1_16_sample_initiatives_stand_in_every_state_and_one_says_what_it_lacks() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let organisations = people::organisations(&house).await.unwrap();
        let id = |code: &str| organisations.iter().find(|each| each.code == code).unwrap().id;
        let actor = Actor::Operator { organisation: id("fisheries-commission") };
        let all = initiatives::list(&house, actor, &initiatives::Asked::default()).await.unwrap();
        let states: BTreeSet<&str> = all.rows.iter().map(|row| row.initiative.course.state.code()).collect();
        assert_eq!(states.len(), InitiativeState::ALL.len(), "{states:?}");
        let open = all.rows.iter().find(|row| row.initiative.code == "BYC-2027").unwrap();
        let view = initiatives::view(&house, actor, open.initiative.id).await.unwrap();
        assert_eq!(
            view.lacks.iter().map(|lack| lack.code()).collect::<Vec<_>>(),
            ["baseline", "risk", "agreement"]
        );
        assert!(view.needs.len() == 1 && !view.leads.is_empty(), "{:?}", view.needs);
        // S1.20: two initiatives ask for more than one post has left.
        let time = effort::effort(&house, actor).await.unwrap();
        let short = time.lines.iter().find(|line| line.balance.short_by().is_some()).unwrap();
        assert_eq!((short.post.as_str(), short.balance.year), ("Compliance officer", 2026));
        assert!(!short.gives.is_empty());
        // S3.12, S3.13: nine principles and fifteen elements, the first with five under it.
        let actor = Actor::Operator { organisation: id("biosafety-protocol") };
        let all = initiatives::list(&house, actor, &initiatives::Asked::default()).await.unwrap();
        assert_eq!((all.principles.len(), all.elements.len()), (9, 20));
        assert_eq!(all.cooperation, (1, 1));
    }
}

#[tokio::test]
async fn s2_4_sample_missions_stand_in_every_state_and_answer_accepted_requests() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let organisations = people::organisations(&house).await.unwrap();
        let mut states = BTreeSet::new();
        for code in ["fisheries-commission", "customs-office"] {
            let organisation = organisations.iter().find(|each| each.code == code).unwrap().id;
            let actor = Actor::Operator { organisation };
            let all = missions::list::list(&house, actor, &missions::list::Asked::default()).await.unwrap();
            assert!(all.rows.len() >= 4, "{code}");
            assert!(all.rows.iter().any(|row| row.report_due.is_some()), "{code}: a report is awaited");
            states.extend(all.rows.iter().map(|row| row.mission.course.state.code()));
            let due = missions::follow_ups::Asked { state: "overdue".to_owned(), ..Default::default() };
            assert!(
                !missions::follow_ups::list(&house, actor, &due).await.unwrap().rows.is_empty(),
                "{code}"
            );
            let (_, accepted) = requests::trace::accepted(&house, actor).await.unwrap();
            assert!(accepted.iter().any(|each| !each.missions.is_empty()), "{code}");
        }
        // What is over and reported on is closed in the samples at once.
        let expect = ["agreed", "closed", "matched", "planned", "under-way"];
        assert_eq!(states, expect.into_iter().collect::<BTreeSet<_>>());
    }
}

/// The customs office says who takes part in its actions: the seven centres, and six others.
#[tokio::test]
async fn s5_14_the_customs_sample_says_who_takes_part_in_its_actions() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let organisations = people::organisations(&house).await.unwrap();
        let customs = organisations.iter().find(|each| each.code == "customs-office").unwrap().id;
        let actor = Actor::Operator { organisation: customs };
        let all = involved::list(&house, actor, &Asked::default()).await.unwrap();
        let kinds: Vec<&str> = all.own_kinds.iter().map(|(_, text)| text.as_str()).collect();
        let wanted = [
            "Coordinator",
            "Development partner",
            "Global secretariat",
            "Members that give",
            "Office-holder",
            "Regional intelligence office",
            "Regional training centre",
        ];
        assert_eq!((kinds, all.partners.len()), (wanted.to_vec(), 13));
        let centre = all.own_kinds.last().map(|(id, _)| id.clone()).unwrap();
        let asked = Asked { kind: centre, part: "trains".to_owned(), ..Asked::default() };
        let trained = involved::list(&house, actor, &asked).await.unwrap().rows;
        assert_eq!(trained.len(), 14, "seven centres in two actions");
    }
}

/// What the customs office asked of Members is counted by the KPI of its action from the requests themselves.
#[tokio::test]
async fn s5_18_the_share_of_requests_that_members_met_is_read_from_what_was_asked() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let plan = customs_plan(&house).await;
        let organisations = people::organisations(&house).await.unwrap();
        let customs = organisations.iter().find(|each| each.code == "customs-office").unwrap().id;
        let actor = Actor::Operator { organisation: customs };
        let all = contributions::list::list(&house, actor, &Default::default()).await.unwrap();
        let total = all.counts.last().unwrap();
        assert_eq!((total.all, total.not_met, total.open, total.late), (6, 4, 2, 1), "{:?}", all.counts);
        assert_eq!(
            asked_and_met(&house, plan).await,
            Some((7.into(), 11.into())),
            "what is open is not counted yet"
        );
        let rooms =
            contributions::list::find_by_name(&house, actor, "Rooms for the second leadership course");
        let step = MoveInput { to: "meet".to_owned(), ..MoveInput::default() };
        let (id, words) = (rooms.await.unwrap(), Words::of(Language::En));
        contributions::deeds::move_on(&house, actor, id, &step, words).await.unwrap();
        assert_eq!(asked_and_met(&house, plan).await, Some((8.into(), 12.into())));
    }
}

/// Requests to Members that were met, and all that count, as the board of the plan reads them.
async fn asked_and_met(house: &House, plan: PlanId) -> Option<(Decimal, Decimal)> {
    let board = board::board(house, Actor::Public, plan, None).await.unwrap();
    let at = board.live.actions_numbered("3/d)");
    let at = board.live.version.position_of(at[0]).unwrap();
    board.readings[at][0].parts
}

#[tokio::test]
async fn every_status_stands_on_the_customs_board() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        demo::load(&house, |_| {}).await.unwrap();
        let plan = customs_plan(&house).await;
        let board = board::board(&house, Actor::Public, plan, None).await.unwrap();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for reading in board.readings.iter().flatten() {
            *counts.entry(reading.status.code()).or_default() += 1;
        }
        for status in [
            Status::Met,
            Status::OnTrack,
            Status::AtRisk,
            Status::OffTrack,
            Status::NoData,
            Status::Statement,
        ] {
            assert!(counts.contains_key(status.code()), "no KPI is {}: {counts:?}", status.code());
        }
        let facts = &board.live.facts;
        // Two were mistakes; four say that a Member was asked, before it was known what became of it.
        assert_eq!(facts.iter().filter(|fact| fact.withdrawn.is_some()).count(), 6);
        let answers = facts.iter().filter(|fact| match fact.what {
            What::Counted { answers, .. } => answers.is_some(),
            _ => false,
        });
        assert!(answers.count() > 3, "expert uses answer requests");
    }
}

async fn customs_plan(house: &House) -> PlanId {
    let lines = plans::list(house, Actor::Public).await.unwrap();
    lines.into_iter().find(|line| line.organisation.code == "customs-office").unwrap().plan.id
}

#[tokio::test]
async fn what_has_not_come_yet_is_left_out() {
    for each in databases().await {
        let house = house(&each.db, "2026-01-15");
        assert_eq!(demo::load(&house, |_| {}).await.unwrap(), 5);
        let live = live(&house, Actor::Public, customs_plan(&house).await).await.unwrap();
        assert!(!live.facts.is_empty());
        assert!(live.facts.iter().all(|fact| fact.day <= house.today()));
        assert!(live.progress.values().flatten().all(|entry| entry.as_at <= house.today()));
    }
}

#[tokio::test]
async fn a_sample_whose_loading_broke_off_is_loaded_anew() {
    for each in databases().await {
        let house = house(&each.db, "2026-11-21");
        let code = "customs-office".to_owned();
        let half = people::NewOrganisation { code, name: "Half a sample".into(), sample: true };
        people::add_organisation(&house, &half).await.unwrap();
        let code = "migratory-species".to_owned();
        let own = people::NewOrganisation { code, name: "Somebody's own".into(), sample: false };
        people::add_organisation(&house, &own).await.unwrap();
        assert_eq!(demo::load(&house, |_| {}).await.unwrap(), 4);
        let names: BTreeSet<String> =
            people::organisations(&house).await.unwrap().into_iter().map(|each| each.name).collect();
        assert!(!names.contains("Half a sample") && names.contains("Somebody's own"), "{names:?}");
        assert_eq!(demo::remove(&house).await.unwrap(), 4);
        let left = people::organisations(&house).await.unwrap();
        assert_eq!(left.iter().map(|each| each.code.as_str()).collect::<Vec<_>>(), ["migratory-species"]);
    }
}
