//! What stands around a plan, as officers keep it: mandates, terms, the family, comments. On every engine.

use trellis_app::{
    Problem,
    exchange::registers::RegistersJson,
    plans::{
        board::BoardQuery,
        import::understand_own,
        live::{LivePlan, live},
        registers::{
            comments::{self, CommentInput, OutcomeInput},
            family::{self, InviteInput, RelateInput, ReplyInput},
            mandates::{self, AnswerInput, MandateInput},
            vocabularies::{self, TagInput, TermsInput},
        },
    },
    problem::Code,
};
use trellis_domain::{
    people::Actor,
    plans::{
        reading::Corrections,
        registers::{
            comment::{About, CommentState, Commenter},
            vocabulary::{self, Element, Purpose, TermId},
        },
    },
};
use trellis_store::testing::databases;

use super::{
    progress::{World, board_of, small_plan, world_on},
    round_trip::shared,
};

async fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for db in databases().await {
        worlds.push(world_on(db, small_plan()).await);
    }
    worlds
}

async fn live_of(world: &World) -> std::sync::Arc<LivePlan> {
    live(&world.house, world.actor, world.plan).await.expect("the plan is there")
}

async fn json_of(world: &World) -> serde_json::Value {
    serde_json::to_value(RegistersJson::of(&*live_of(world).await, world.actor)).expect("plain data")
}

fn mandate(kind: &str, number: &str) -> MandateInput {
    MandateInput {
        kind: kind.into(),
        source: "Second performance review".into(),
        number: number.into(),
        text: "Build “capacity” for compliance.".into(),
        priority: "very high".into(),
        delivery: "2024/2025".into(),
    }
}

async fn register(world: &World, kind: &str, number: &str) {
    mandates::add(&world.house, world.actor, world.plan, &mandate(kind, number)).await.expect("registered");
}

async fn answer(world: &World, action: usize, mandate: &str) -> Result<(), Problem> {
    let input = AnswerInput { mandate: mandate.into() };
    mandates::answer(&world.house, world.actor, world.actions[action], &input).await
}

fn fields(problem: &Problem) -> Vec<&'static str> {
    problem.fields.iter().map(|field| field.field).collect()
}

#[tokio::test]
async fn s1_1_a_mandate_keeps_number_wording_priority_and_window_as_printed() {
    for world in worlds().await {
        register(&world, "performance-review", "7)i)").await;
        let kept = &json_of(&world).await["mandates"][0];
        for (field, expect) in [
            ("kind", "performance-review"),
            ("source", "Second performance review"),
            ("number", "7)i)"),
            ("text", "Build “capacity” for compliance."),
            ("priority", "very high"),
            ("delivery", "2024/2025"),
        ] {
            assert_eq!(kept[field], expect, "{field}");
        }
        let again = mandate("performance-review", "7)i)");
        let again = mandates::add(&world.house, world.actor, world.plan, &again).await.expect_err("twice");
        assert_eq!(again.code, Code::CodeTaken);
        let empty = MandateInput { kind: "wish".into(), ..MandateInput::default() };
        let empty = mandates::add(&world.house, world.actor, world.plan, &empty).await.expect_err("empty");
        assert_eq!(fields(&empty), ["kind", "source", "number", "text"]);
        let public = mandates::add(&world.house, Actor::Public, world.plan, &mandate("decision", "1")).await;
        assert_eq!(public.expect_err("officers write").code, Code::NotAllowed);
    }
}

#[tokio::test]
async fn s1_2_recommendations_that_nothing_answers_stay_in_sight() {
    for world in worlds().await {
        register(&world, "performance-review", "12").await;
        register(&world, "performance-review", "13").await;
        answer(&world, 0, "12").await.expect("linked");
        answer(&world, 0, "12").await.expect("said twice");
        answer(&world, 3, "12").await.expect("linked");
        let unknown = answer(&world, 0, "14").await.expect_err("there is no 14");
        assert_eq!(fields(&unknown), ["mandate"]);
        let numbers = |json: &serde_json::Value, at: usize| {
            let actions = json["mandates"][at]["answered_by"].as_array().expect("a list");
            actions
                .iter()
                .map(|each| each["number"].as_str().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        };
        let json = json_of(&world).await;
        assert_eq!((numbers(&json, 0), numbers(&json, 1)), (vec!["5".into(), "6".into()], vec![]));

        let input = AnswerInput { mandate: "12".into() };
        let action = world.actions[0];
        mandates::withdraw(&world.house, world.actor, action, &input).await.expect("taken back");
        let again = mandates::withdraw(&world.house, world.actor, action, &input).await;
        assert_eq!(again.expect_err("it is gone").code, Code::NotFound);
        assert_eq!(numbers(&json_of(&world).await, 0), ["6"]);
    }
}

#[tokio::test]
async fn s4_12_and_s5_2_items_and_actions_are_linked_many_to_many() {
    for world in worlds().await {
        for number in ["10.9", "10.21"] {
            register(&world, "resolution", number).await;
            answer(&world, 0, number).await.expect("linked");
        }
        register(&world, "strategic-plan", "1.1.1 - 1st milestone").await;
        for action in [0, 1] {
            answer(&world, action, "1.1.1 - 1st milestone").await.expect("two share it");
        }
        let live = live_of(&world).await;
        let of = |at: usize| live.registers.mandates_of(world.actions[at]).count();
        assert_eq!((of(0), of(1), of(2)), (3, 1, 0));
        let linked = live.registers.mandates_of(world.actions[0]).next().expect("linked").1;
        assert_eq!(linked.at.to_string(), "2026-11-21T10:00:00Z");
        let view = trellis_app::plans::action::action(&world.house, world.actor, world.actions[0], None);
        let history = view.await.expect("there").history;
        assert_eq!(history.iter().filter(|each| each.deed == "mandate.answered").count(), 3);
    }
}

fn terms(list: &str, purpose: &str, section: &str, typed: &str) -> TermsInput {
    TermsInput {
        list: list.into(),
        name: list.to_uppercase(),
        purpose: purpose.into(),
        section: section.into(),
        terms: typed.into(),
    }
}

async fn tag(world: &World, term: &str, element: &str) -> Result<(), Problem> {
    let input = TagInput { term: term.into(), element: element.into() };
    vocabularies::tag(&world.house, world.actor, world.plan, &input).await
}

async fn found(world: &World, list: &str, label: &str) -> usize {
    let board = board_of(world).await;
    let all = &board.live.registers.vocabularies;
    let list = all.iter().find(|each| each.code == list).expect("the list");
    let term = list.terms.iter().find(|each| each.label.as_deref() == Some(label)).expect("the term").id;
    board.lines(&BoardQuery { term: Some(term), ..BoardQuery::default() }).len()
}

#[tokio::test]
async fn s1_3_objectives_tag_actions_and_indicators_and_narrow_the_board() {
    for world in worlds().await {
        let input = terms(
            "objectives",
            "objective",
            "",
            "Objective 1: Data\nObjective 2: Science\nObjective 3: Compliance",
        );
        vocabularies::add(&world.house, world.actor, world.plan, &input).await.expect("a list");
        tag(&world, "objectives/Objective 1", "1/5").await.expect("an action");
        tag(&world, "objectives/Objective 2", "1/5").await.expect("one action, several objectives");
        tag(&world, "objectives/Objective 2", "2/6#1").await.expect("an indicator");
        tag(&world, "objectives/Objective 2", "2/6#1").await.expect("said twice");
        for (term, element, field) in [
            ("objectives/Objective 4", "1/5", "term"),
            ("objectives/Objective 1", "1/9", "element"),
            ("objectives/Objective 1", "5", "element"),
            ("objectives/Objective 1", "1/5#2", "element"),
            ("objectives/Objective 1", "1/5#0", "element"),
        ] {
            assert_eq!(fields(&tag(&world, term, element).await.expect_err(element)), [field], "{element}");
        }
        assert_eq!(found(&world, "objectives", "Objective 1").await, 1);
        assert_eq!(found(&world, "objectives", "Objective 2").await, 2);
        assert_eq!(found(&world, "objectives", "Objective 3").await, 0);
        let board = board_of(&world).await;
        let unknown = BoardQuery { term: Some(TermId::new(7)), ..BoardQuery::default() };
        assert_eq!(board.lines(&unknown).len(), 0);

        let input = TagInput { term: "objectives/Objective 1".into(), element: "1/5".into() };
        vocabularies::untag(&world.house, world.actor, world.plan, &input).await.expect("taken off");
        let again = vocabularies::untag(&world.house, world.actor, world.plan, &input).await;
        assert_eq!(again.expect_err("it is gone").code, Code::NotFound);
        assert_eq!(found(&world, "objectives", "Objective 1").await, 0);
    }
}

#[tokio::test]
async fn s3_12_s3_13_s5_22_principles_elements_and_topics_are_lists_too() {
    for world in worlds().await {
        // The section's own items, then typed ones behind them; what is there already is not added again.
        let input = terms("elements", "element", "1", "(n): Research\n  (i): At sea");
        vocabularies::add(&world.house, world.actor, world.plan, &input).await.expect("a list");
        vocabularies::add(&world.house, world.actor, world.plan, &terms("topics", "topic", "", "RKC"))
            .await
            .expect("a list");
        let more =
            TermsInput { terms: "(n): Research\n  (ii): On land".into(), ..terms("elements", "", "", "") };
        vocabularies::add(&world.house, world.actor, world.plan, &more).await.expect("more terms");
        let live = live_of(&world).await;
        let lists = &live.registers.vocabularies;
        let shown: Vec<_> = lists[0].terms.iter().map(|term| (term.label.as_deref(), term.parent)).collect();
        let expect = [
            (Some("5"), None),
            (Some("6"), None),
            (Some("(n)"), None),
            (Some("(i)"), Some(2)),
            (Some("(ii)"), Some(2)),
        ];
        assert_eq!(shown, expect);
        assert_eq!(lists[0].terms[0].text, "Hold workshops", "words as printed");
        assert_eq!((lists[0].purpose, lists[1].purpose), (Purpose::Element, Purpose::Topic));
        tag(&world, "elements/(ii)", "1/6").await.expect("a nested term");
        assert_eq!(found(&world, "elements", "(n)").await, 1, "the term above finds it, too");

        let again = vocabularies::add(&world.house, world.actor, world.plan, &more).await;
        assert_eq!(fields(&again.expect_err("nothing new")), ["terms"]);
        let check = [
            (terms("New List", "topic", "", "x"), "list"),
            (terms("new", "wish", "", "x"), "purpose"),
            (terms("new", "topic", "9", "x"), "section"),
            (terms("new", "topic", "0", "x"), "section"),
        ];
        for (input, field) in check {
            let refused = vocabularies::add(&world.house, world.actor, world.plan, &input).await;
            assert_eq!(fields(&refused.expect_err(field)), [field]);
        }
    }
}

#[tokio::test]
async fn s4_13_the_family_is_invited_and_its_answers_are_tracked() {
    for world in worlds().await {
        let (house, actor, plan) = (&world.house, world.actor, world.plan);
        for (code, kinship) in [("DOLPHINS", "same-secretariat"), ("WADERS", "related"), ("BATS", "related")]
        {
            let input =
                RelateInput { code: code.into(), name: format!("{code} Agreement"), kinship: kinship.into() };
            family::relate(house, actor, plan, &input).await.expect("related");
        }
        let invite = |code: &str, ask: &str, on: &str| InviteInput {
            instrument: code.into(),
            ask: ask.into(),
            invited_on: on.into(),
        };
        for ask in ["take-note", "become-involved", "report"] {
            family::invite(house, actor, plan, &invite("WADERS", ask, "2026-02-01")).await.expect("invited");
        }
        let refused = [
            (invite("DOLPHINS", "report", "2026-02-01"), vec!["instrument"]),
            (invite("WADERS", "sing", "2027-02-01"), vec!["ask", "invited_on"]),
            (invite("WADERS", "report", "2026-02-02"), vec![]),
        ];
        for (input, expect) in refused {
            let problem = family::invite(house, actor, plan, &input).await.expect_err("refused");
            assert_eq!(fields(&problem), expect);
        }
        let reply = |on: &str| ReplyInput {
            invitation: "WADERS/report".into(),
            replied_on: on.into(),
            reply: "in-part".into(),
            text: "Activities 4 and 6".into(),
            ..ReplyInput::default()
        };
        let early = family::reply(house, actor, plan, &reply("2026-01-31")).await.expect_err("too early");
        assert_eq!(fields(&early), ["replied_on"]);
        family::reply(house, actor, plan, &reply("2026-03-01")).await.expect("answered");
        let live = live_of(&world).await;
        let counts = live.registers.response();
        assert_eq!((counts.included, counts.invited, counts.answered, counts.not_invited), (1, 3, 1, 1));
        let json = json_of(&world).await;
        assert_eq!(json["unanswered"], 2);
        let waders = json["family"].as_array().expect("a list").iter().find(|each| each["code"] == "WADERS");
        let report = &waders.expect("there")["invitations"][2];
        assert_eq!((&report["reply"], &report["text"]), (&"in-part".into(), &"Activities 4 and 6".into()));
    }
}

#[tokio::test]
async fn s4_15_comments_are_kept_to_the_letter_with_what_came_of_them() {
    for world in worlds().await {
        let (house, actor, plan) = (&world.house, world.actor, world.plan);
        let comment = |from: &str, about: &str, on: &str| CommentInput {
            from: from.into(),
            about: about.into(),
            text: "More for the\n<Pacific>".into(),
            received_on: on.into(),
        };
        let said = [
            ("NGO Forum", "", "2026-09-01"),
            ("NGO Forum", "section:2", "2026-09-02"),
            ("NGO Forum", "2/6", "2026-09-03"),
        ];
        let mut ids = Vec::new();
        for (from, about, on) in said {
            ids.push(
                comments::receive(house, actor, plan, &comment(from, about, on)).await.expect("taken down"),
            );
        }
        for (about, on, field) in [
            ("9/9", "2026-09-01", "about"),
            ("section:7", "2026-09-01", "about"),
            ("", "2027-01-01", "received_on"),
        ] {
            let refused = comments::receive(house, actor, plan, &comment("NGO Forum", about, on)).await;
            assert_eq!(fields(&refused.expect_err(about)), [field], "{about}");
        }
        let settle = |state: &str, outcome: &str| OutcomeInput {
            comment: ids[2].to_string(),
            state: state.into(),
            outcome: outcome.into(),
            ..OutcomeInput::default()
        };
        let silent = comments::settle(house, actor, plan, &settle("answered", " ")).await;
        assert_eq!(fields(&silent.expect_err("how was it answered?")), ["outcome"]);
        comments::settle(house, actor, plan, &settle("taken-up", "See action 6.")).await.expect("settled");
        let live = live_of(&world).await;
        let kept = &live.registers.comments;
        assert_eq!(kept.iter().map(|each| each.id).collect::<Vec<_>>(), [ids[2], ids[1], ids[0]]);
        assert_eq!(kept[0].about, About::Action(world.actions[3]));
        assert_eq!((kept[0].state, kept[0].outcome.as_str()), (CommentState::TakenUp, "See action 6."));
        assert_eq!(kept[1].about, About::Section("2 Helping".into()));
        assert_eq!(kept[2].text, "More for the\n<Pacific>");
        assert_eq!(kept[2].from, Commenter::Body("NGO Forum".into()));
    }
}

#[tokio::test]
async fn registers_go_with_their_plan_and_stay_where_it_does() {
    for world in worlds().await {
        register(&world, "decision", "1").await;
        let hidden = live(&world.house, Actor::Public, world.plan).await.expect("an adopted plan is public");
        assert_eq!(hidden.registers.mandates.len(), 1);
        let elements = [Element::Action(world.actions[0])];
        assert!(elements.iter().all(|element| hidden.registers.terms_of(*element).is_empty()));
    }
}

#[test]
fn s1_3_s3_12_s3_13_the_real_plans_give_their_lists() {
    let check = |name: &str, section: usize, top: usize, nested: usize, labels: [&str; 2]| {
        let Some(path) = shared(name) else { return };
        let bytes = std::fs::read(&path).expect("it can be read");
        let content = understand_own(name, &bytes, &Corrections::default()).expect("it is a plan");
        let terms = vocabulary::printed(&content, section);
        let under = terms.iter().filter(|term| term.parent.is_some()).count();
        assert_eq!((terms.len() - under, under), (top, nested), "{name}: {terms:?}");
        let label =
            |term: Option<&vocabulary::Draft>| term.and_then(|term| term.label.clone()).unwrap_or_default();
        assert_eq!([label(terms.first()), label(terms.last())], labels, "{name}");
    };
    let biosafety = "cartagena-updated-action-plan-tracked-changes.docx";
    check(biosafety, 1, 9, 0, ["(a)", "(i)"]);
    check(biosafety, 2, 15, 5, ["(a)", "(o)"]);
    check("ccsbt-capacity-building-workplan.docx", 0, 3, 0, ["Objective 1", "Objective 3"]);
}
