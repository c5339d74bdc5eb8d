//! A small plan for the tests of a plan's pages: adopted, with three Members, and a draft beside it.

use std::collections::HashSet;

use jiff::civil::date;
use trellis_domain::{
    kernel::{Id, Period},
    members::{Member, MemberSet, Stay},
    people::{Actor, OrganisationId, Permit, Verb, may},
    plans::{
        content::{Action, ActionCell, Condition, Flag, FlagCode, PlanContent, PrintedKpi, Role, Section},
        record::{Adoption, Plan, Version},
        source::{Change, ChangeKind, Place, Run, Text},
    },
};
use trellis_store::{
    Db, indicators,
    members::{self, Instrument, NamedSet},
    plans,
};

/// The adopted plan and its parts, and the draft with its own.
pub const PLAN: Id<Plan> = Id::new(10);
pub const DRAFT: Id<Plan> = Id::new(20);
pub const FIJI: Id<Member> = Id::new(30);
pub const SAMOA: Id<Member> = Id::new(31);
/// "At least 2/3 Members" of action 5, and "At least once per year" of action 6.
pub const SHARE: Id<PrintedKpi> = Id::new(16);
pub const YEARLY: Id<PrintedKpi> = Id::new(17);

/// The actions of a plan, by its id: each plan's parts follow it.
pub fn action(plan: Id<Plan>, n: u128) -> Id<Action> {
    Id::new(plan.bits() + 2 + n)
}

/// Text that would do harm if a page forgot to write it as text.
pub const HOSTILE: &str = "<script>alert(1)</script> \"quoted\" & 'so'";

/// Puts both plans into a database that has the organisation.
pub async fn seed(db: &Db) {
    let mut tx = db.write(OrganisationId::new(1)).await.unwrap();
    let all = [(FIJI, "Fiji"), (SAMOA, "Samoa"), (Id::new(32), "Tonga")];
    let members = all.map(|(id, name)| Member { id, code: name[..2].to_uppercase(), name: name.to_owned() });
    let permit = permit(Verb::KeepMembers);
    members::add(&mut tx, &permit, &members).await.unwrap();
    let from = Period::new(date(2000, 1, 1), None).unwrap();
    let stays = members.iter().map(|member| Stay { member: member.id, period: from }).collect();
    let set = MemberSet::from_stays("lagoon", stays).unwrap();
    let named = NamedSet { id: Id::new(40), name: "Lagoon Region".to_owned(), set };
    let mut ids = (50..).map(Id::new);
    members::add_set(&mut tx, &permit, &named, &mut ids).await.unwrap();
    let convention = Instrument { code: "convention".to_owned(), name: "Revised convention".to_owned() };
    members::add_instruments(&mut tx, &permit, &[convention], (60..).map(Id::new)).await.unwrap();
    let scale = trellis_domain::indicators::fact::StatusScale::usual();
    indicators::set_scale(&mut tx, &self::permit(Verb::KeepIndicators), &scale).await.unwrap();
    let adoption = Some(Adoption { by: "19th Conference".to_owned(), on: Some(date(2026, 6, 1)) });
    add(&mut tx, PLAN, adoption, Some(named.id)).await;
    add(&mut tx, DRAFT, None, None).await;
    tx.commit().await.unwrap();
}

async fn add(
    tx: &mut trellis_store::Tx,
    id: Id<Plan>,
    adoption: Option<Adoption>,
    member_set: Option<Id<MemberSet>>,
) {
    let plan = Plan {
        id,
        organisation: OrganisationId::new(1),
        code: format!("plan-{}", id.bits()),
        member_set,
        adoption,
        sample: true,
        version: 1,
    };
    let permit = permit(Verb::ImportPlan);
    plans::add(tx, &permit, &plan).await.unwrap();
    let at = id.bits();
    let version = Version {
        id: Id::new(at + 1),
        n: 1,
        file_name: "plan.docx".to_owned(),
        file_digest: "ab".repeat(32),
        imported_at: "2026-06-02T10:00:00Z".parse().unwrap(),
        imported_by: None,
        content: content(),
        actions: vec![action(id, 0), action(id, 1)],
        kpis: vec![vec![Id::new(at + 6)], vec![Id::new(at + 7)]],
        decisions: vec![None],
    };
    plans::save_version(tx, &permit, &plan, &version, &HashSet::new()).await.unwrap();
}

/// A newer version of the adopted plan, which has action 6 only.
pub async fn revise(db: &Db) {
    let mut tx = db.write(OrganisationId::new(1)).await.unwrap();
    let plan = plans::find(&mut tx, PLAN).await.unwrap().unwrap();
    let newest = plans::version_ids(&mut tx, PLAN).await.unwrap()[0];
    let old = plans::load_version(&mut tx, newest).await.unwrap().unwrap();
    let mut content = content();
    content.actions.remove(0);
    content.flags.clear();
    let version = Version {
        id: Id::new(90),
        n: 2,
        file_name: "plan-revised.docx".to_owned(),
        imported_at: "2026-11-02T10:00:00Z".parse().unwrap(),
        content,
        actions: old.actions[1..].to_vec(),
        kpis: old.kpis[1..].to_vec(),
        decisions: Vec::new(),
        ..old
    };
    let known = [version.actions[0].bits(), version.kpis[0][0].bits()].into();
    plans::save_version(&mut tx, &permit(Verb::ImportPlan), &plan, &version, &known).await.unwrap();
    tx.commit().await.unwrap();
}

fn permit(verb: Verb) -> Permit {
    let organisation = OrganisationId::new(1);
    may(Actor::Operator { organisation }, verb, organisation).unwrap()
}

fn content() -> PlanContent {
    let place = Place::TableCell { table: 1, row: 2, column: 1 };
    let change = Some(Change { kind: ChangeKind::Inserted, author: HOSTILE.to_owned(), at: String::new() });
    let text = Text {
        runs: vec![
            Run { text: format!("Help Members join {HOSTILE}"), change: None },
            Run { text: " on request".to_owned(), change },
        ],
    };
    let cell = |role, head: &str, text: &str| ActionCell {
        role,
        head: head.to_owned(),
        paragraphs: vec![Text::plain(text)],
        place: place.clone(),
    };
    let action = |number: &str, text, kpi: &str, target: &str| Action {
        section: Some(0),
        number: Some(number.to_owned()),
        codes: vec![number.to_owned()],
        text,
        parent: None,
        cells: vec![
            cell(Role::Timeframe, "Time-frame", "June 2028"),
            cell(Role::Resources, "Resources", "Staff time and core budget line 12"),
            cell(Role::Description, "Description", "Two days each"),
            cell(Role::Responsible, "Responsible", "Secretariat and Chairs"),
            cell(Role::Outcome, "Outcome", "Officers who can teach"),
        ],
        kpis: vec![PrintedKpi { label: None, text: kpi.to_owned(), targets: vec![target.to_owned()] }],
        conditions: vec![Condition::Internal],
        horizons: Vec::new(),
        place: place.clone(),
    };
    PlanContent {
        title: format!("Plan {HOSTILE}"),
        period_label: Some("2026-2028".to_owned()),
        period: Period::new(date(2026, 7, 1), Some(date(2028, 6, 30))).ok(),
        sections: vec![Section {
            number: Some("1".to_owned()),
            title: "Instruments".to_owned(),
            parent: None,
            passages: Vec::new(),
            level: None,
            place: place.clone(),
        }],
        actions: vec![
            action("5", text, "Number of Members implementing the convention", "At least 2/3 Members"),
            action("6", Text::plain("Hold workshops"), "Number of workshops", "At least once per year"),
        ],
        flags: vec![Flag {
            code: FlagCode::NumberStartsLate,
            place,
            quotes: vec!["5".to_owned()],
            action: Some(0),
        }],
        ..PlanContent::default()
    }
}
