//! The organisation's Members in one list: what each counts as on a day, and since when.
//!
//! Everybody of the organisation reads it; nobody else's list shows anything of it. Must not know pages.

use trellis_domain::{
    kernel::{DateKind, Day, Localised, OutOfOrder, out_of_order},
    members::{Member, Stay, Tenure, TenureKind},
    people::{Actor, Organisation, Verb},
};
use trellis_store::{
    members::{self as store, NamedSet, Recorded},
    people::{self as people_store, settings as settings_store},
};
use trellis_words::Words;

use super::states::folded;
use crate::{
    House, Problem,
    people::{can, settings::Names},
    problem::Code,
};

/// What a list of Members is narrowed to; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Words of code or name.
    pub words: String,
    /// Code of a status.
    pub status: String,
    /// Code of a class, group or region.
    pub class: String,
    /// Code of a set.
    pub set: String,
    /// The day; today where there is none.
    pub as_at: Option<Day>,
}

/// The Members of an organisation on a day.
pub struct Directory {
    /// Whose.
    pub organisation: Organisation,
    /// The day.
    pub as_at: Day,
    /// Those that were asked for, by name.
    pub rows: Vec<Row>,
    /// How many there are.
    pub total: usize,
    /// What the organisation calls things.
    pub names: Names,
    /// Its dated sets, by name.
    pub sets: Vec<NamedSet>,
    /// The codes of classes, groups and regions that some Member holds on the day.
    pub classes: Vec<(TenureKind, String)>,
    /// The codes of statuses that some Member has on the day.
    pub statuses: Vec<String>,
    /// Whether the actor may add Members.
    pub may_keep: bool,
}

/// One Member on the day.
pub struct Row {
    /// The Member.
    pub member: Member,
    /// Its names in several languages.
    pub names: Localised,
    /// Its status.
    pub status: Option<Tenure>,
    /// Its classes, groups and regions.
    pub tenures: Vec<(TenureKind, Tenure)>,
    /// The names of the sets it stands in, each with its first day.
    pub sets: Vec<(String, Day)>,
    /// Recorded days that cannot all be right (S2.19).
    pub doubts: Vec<OutOfOrder>,
}

impl Row {
    /// Its name in a language, else in the organisation's own form.
    pub fn name(&self, words: &Words) -> &str {
        self.names.own(words.language()).unwrap_or(&self.member.name)
    }

    /// Since when it stands as it does: by its status, else by the first set it is in.
    pub fn since(&self) -> Option<Day> {
        let status = self.status.as_ref().map(|status| status.period.from());
        status.or_else(|| self.sets.iter().map(|(_, from)| *from).min())
    }
}

/// The Members of the actor's organisation.
pub async fn directory(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    words: &Words,
) -> Result<Directory, Problem> {
    let id = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let members = store::list(&mut tx, id).await?;
    let mut local = store::names::all(&mut tx, id).await?;
    let recorded: Vec<Recorded> =
        store::recorded(&mut tx, id).await?.into_iter().filter(|each| each.withdrawn.is_none()).collect();
    let sets = store::sets(&mut tx, id).await?;
    let names = Names::new(settings_store::settings(&mut tx, id).await?);
    let as_at = asked.as_at.unwrap_or_else(|| house.today());
    let row = |member: Member| {
        let own: Vec<&Recorded> = recorded.iter().filter(|each| each.tenure.member == member.id).collect();
        let now = || own.iter().filter(|each| each.tenure.period.contains(as_at));
        let status = now().find(|each| each.kind == TenureKind::Status).map(|each| each.tenure.clone());
        let others = now().filter(|each| each.kind != TenureKind::Status);
        let stays = |named: &NamedSet| -> Option<(String, Day)> {
            let own = |stay: &&Stay| stay.member == member.id && stay.period.contains(as_at);
            named.set.stays().iter().find(own).map(|stay| (named.name.clone(), stay.period.from()))
        };
        Row {
            names: local.remove(&member.id).unwrap_or_default(),
            tenures: others.map(|each| (each.kind, each.tenure.clone())).collect(),
            sets: sets.iter().filter_map(stays).collect(),
            doubts: doubts(member.id, &own, &sets),
            status,
            member,
        }
    };
    let mut rows: Vec<Row> = members.into_iter().map(row).collect();
    let total = rows.len();
    let mut statuses: Vec<String> =
        rows.iter().filter_map(|row| row.status.as_ref().map(|status| status.class.to_string())).collect();
    statuses.sort();
    statuses.dedup();
    let of_row = |row: &Row| {
        row.tenures.iter().map(|(kind, each)| (*kind, each.class.to_string())).collect::<Vec<_>>()
    };
    let mut classes: Vec<(TenureKind, String)> = rows.iter().flat_map(of_row).collect();
    classes.sort_by(|one, other| (one.0.code(), &one.1).cmp(&(other.0.code(), &other.1)));
    classes.dedup();
    rows.retain(|row| is_asked(row, asked, &sets, as_at));
    rows.sort_by_cached_key(|row| (folded(row.name(words)), row.member.id));
    let may_keep = can(actor, Verb::KeepMembers, id);
    Ok(Directory { organisation, as_at, rows, total, names, sets, classes, statuses, may_keep })
}

fn is_asked(row: &Row, asked: &Asked, sets: &[NamedSet], as_at: Day) -> bool {
    let wanted = folded(&asked.words);
    let says = |text: &str| folded(text).contains(&wanted);
    let named =
        says(&row.member.code) || says(&row.member.name) || row.names.iter().any(|(_, name)| says(name));
    let is = |tenure: &Tenure, code: &str| tenure.class.as_str() == code;
    named
        && (asked.status.is_empty() || row.status.as_ref().is_some_and(|status| is(status, &asked.status)))
        && (asked.class.is_empty() || row.tenures.iter().any(|(_, tenure)| is(tenure, &asked.class)))
        && (asked.set.is_empty()
            || sets
                .iter()
                .any(|named| named.set.code() == asked.set && named.set.contains(row.member.id, as_at)))
}

/// Days of one Member that contradict each other: it cannot have joined before its first status began.
pub(super) fn doubts(
    member: trellis_domain::members::MemberId,
    own: &[&Recorded],
    sets: &[NamedSet],
) -> Vec<OutOfOrder> {
    let statuses = own.iter().filter(|each| each.kind == TenureKind::Status);
    let began = statuses.map(|each| each.tenure.period.from()).min();
    let stays = sets.iter().flat_map(|named| named.set.stays()).filter(|stay| stay.member == member);
    let joined = stays.map(|stay| stay.period.from()).min();
    out_of_order(&[(DateKind::StatusBegan, began), (DateKind::Joined, joined)])
}

/// The list as a table in text form, for another program: codes are codes, days are days.
pub fn csv(directory: &Directory) -> Result<Vec<u8>, Problem> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let heads = ["code", "name", "status", "since", "classes", "groups", "regions", "sets"];
    writer.write_record(heads).map_err(Problem::internal)?;
    for row in &directory.rows {
        let of = |kind| {
            let own = row.tenures.iter().filter(|(other, _)| *other == kind);
            own.map(|(_, tenure)| tenure.class.as_str()).collect::<Vec<_>>().join(";")
        };
        let status = row.status.as_ref().map(|status| status.class.to_string()).unwrap_or_default();
        let since = row.since().map(|day| day.to_string()).unwrap_or_default();
        let sets = row.sets.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(";");
        let cells = [
            row.member.code.clone(),
            row.member.name.clone(),
            status,
            since,
            of(TenureKind::Class),
            of(TenureKind::Group),
            of(TenureKind::Region),
            sets,
        ];
        writer.write_record(cells.map(plain)).map_err(Problem::internal)?;
    }
    writer.into_inner().map_err(|error| Problem::internal(error.to_string()))
}

/// A text that no spreadsheet takes for a formula.
fn plain(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}
