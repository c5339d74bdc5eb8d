//! Papers of a mission: terms of reference, the report on one page, and the short item that is public (DOMAIN 10, H and I;
//! REQUIREMENTS S2.18). Must not know a file format beyond its name.

use trellis_domain::{
    kernel::Day,
    missions::mission::{Days, Expert, MissionId},
    people::{
        Actor, Refusal,
        policy::{Right, Rights},
    },
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::Words;

use super::{Format, Printed, bytes, sealed};
use crate::{
    House, Problem,
    missions::{
        mission::{MissionView, view},
        reports::{self, ReportView},
    },
};

/// Which paper of a mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The terms of reference.
    Terms,
    /// The report, on one page.
    Report,
    /// The short item that is public.
    Item,
}

impl Paper {
    const fn name(self) -> &'static str {
        match self {
            Self::Terms => "terms-of-reference",
            Self::Report => "mission-report",
            Self::Item => "news-item",
        }
    }
}

/// Prints a paper of a mission, if the actor may read what stands in it; a table to go on working with takes the right to
/// export.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    id: MissionId,
    (paper, format): (Paper, Format),
    words: &Words,
) -> Result<Printed, Problem> {
    let exports = |rights: Rights| match format.is_table() && !rights.has(Right::Export) {
        true => Err(Problem::from(Refusal::NotYours).refusing(format!("Export {id}"))),
        false => Ok(()),
    };
    let (organisation, mut document) = match paper {
        Paper::Terms => {
            let view = view(house, actor, id).await?;
            exports(view.rights)?;
            (view.organisation.id, terms(&view, words))
        }
        Paper::Report | Paper::Item => {
            let view = reports::view(house, actor, id).await?;
            exports(view.rights)?;
            let reads = view.rights.has(Right::ReadProtected);
            if paper == Paper::Report && !reads {
                return Err(Problem::from(Refusal::NotYours).refusing(format!("ReadProtected {id}")));
            }
            let document = if paper == Paper::Report { report(&view, words) } else { item(&view, words) };
            (view.organisation.id, document)
        }
    };
    let head = ledger::head(&mut house.read(organisation).await?, organisation).await?;
    let (words, press, today) = (words.clone(), house.press().cloned(), house.today());
    let printing = move || {
        document.meta.created = today.to_string();
        document.blocks.extend(sealed(head, format, &words));
        bytes(&document, format, press.as_ref())
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("{}-{today}.{}", paper.name(), format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(words: &Words, organisation: &str, title: &str, blocks: Vec<Block>) -> Document {
    Document {
        language: Language::of(words.language().code()),
        meta: Meta { author: organisation.to_owned(), subject: title.to_owned(), created: String::new() },
        title: title.to_owned(),
        blocks,
        ..Document::default()
    }
}

/// A table of facts: what is called how, and what it is. What is not known is left out.
fn facts(words: &Words, facts: &[(&str, String)]) -> Block {
    let known = facts.iter().filter(|(_, value)| !value.is_empty());
    let row = |(key, value): &(&str, String)| {
        let value: Vec<_> = value.lines().map(|line| Block::body(words.isolated(line))).collect();
        vec![Cell::of(words.say(key)).shaded(Shade::Head), Cell::with(value)]
    };
    Table { widths: vec![4, 12], ..Table::of(0, known.map(row).collect()) }.into()
}

/// A section with its heading; nothing where nothing is said.
fn section(blocks: &mut Vec<Block>, words: &Words, key: &str, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    blocks.push(Block::heading(2, words.say(key)));
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    blocks.extend(lines.map(|line| Block::body(words.isolated(line))));
}

fn said_days(words: &Words, days: Days) -> String {
    let day = |day: Option<Day>| day.map(|day| words.day(day));
    match (day(days.first), day(days.last)) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (first, last) => first.or(last).unwrap_or_default(),
    }
}

/// What somebody who goes is called, erased or not.
fn called(expert: &Expert, words: &Words) -> String {
    match expert.name.is_empty() {
        true => words.say("person-erased"),
        false => expert.name.clone(),
    }
}

fn terms(view: &MissionView, words: &Words) -> Document {
    let mission = &view.mission;
    let title = words.say("mission-terms");
    let experts = mission.experts.iter().map(|expert| match expert.home.is_empty() {
        true => called(expert, words),
        false => format!("{}, {}", called(expert, words), expert.home),
    });
    let level = match view.request.0.level {
        "" => String::new(),
        level => words.say(&format!("request-level-{level}")),
    };
    let mut blocks = vec![
        Block::of(Role::Title, title.as_str()),
        Block::heading(1, words.isolated(format!("{} {}", mission.number, mission.title).trim())),
        facts(
            words,
            &[
                (
                    "mission-member",
                    view.member.as_ref().map(|member| member.name.clone()).unwrap_or_default(),
                ),
                ("mission-request", view.request.0.label.clone()),
                ("mission-kind", words.say(&format!("mission-kind-{}", mission.kind.code()))),
                ("mission-level", level),
                ("mission-days", said_days(words, mission.days)),
                ("mission-place", mission.place.clone()),
                ("mission-language", mission.language.clone()),
                ("mission-experts", experts.collect::<Vec<_>>().join("\n")),
                ("mission-costs", mission.costs.clone()),
                ("mission-state", words.say(&format!("mission-state-{}", mission.course.state.code()))),
            ],
        ),
    ];
    let terms = &mission.terms;
    section(&mut blocks, words, "mission-background", &terms.background);
    section(&mut blocks, words, "mission-objectives", &terms.objectives);
    section(&mut blocks, words, "mission-tasks", &terms.tasks);
    section(&mut blocks, words, "mission-profile", &terms.profile);
    section(&mut blocks, words, "mission-expected", &terms.expected);
    section(&mut blocks, words, "mission-indicator", &terms.indicator);
    section(&mut blocks, words, "mission-evidence", &terms.evidence);
    document(words, &view.organisation.name, &title, blocks)
}

fn report(view: &ReportView, words: &Words) -> Document {
    let (mission, report) = (&view.mission, &view.report);
    let title = words.say("mission-report");
    let experts: Vec<_> = mission.experts.iter().map(|expert| called(expert, words)).collect();
    let day = |day: Option<Day>| day.map(|day| words.day(day)).unwrap_or_default();
    let mut blocks = vec![
        Block::of(Role::Title, title.as_str()),
        Block::heading(1, words.isolated(format!("{} {}", mission.number, mission.title).trim())),
        facts(
            words,
            &[
                (
                    "mission-member",
                    view.member.as_ref().map(|member| member.name.clone()).unwrap_or_default(),
                ),
                ("mission-request", view.request.label.clone()),
                ("mission-days", said_days(words, mission.days)),
                ("mission-place", mission.place.clone()),
                ("mission-experts", experts.join("\n")),
                ("mission-report-recorded-on", day(report.recorded_on)),
                ("mission-report-state", words.say(&format!("mission-report-state-{}", report.state.code()))),
            ],
        ),
    ];
    section(&mut blocks, words, "mission-report-done", &report.done);
    section(&mut blocks, words, "mission-report-found", &report.found);
    section(&mut blocks, words, "mission-report-recommendations", &report.recommendations);
    if !view.follow_ups.is_empty() {
        blocks.push(Block::heading(2, words.say("follow-ups-title")));
        let keys = ["follow-up-action", "follow-up-owner", "follow-up-due", "follow-up-state"];
        let mut rows: Vec<Vec<Cell>> =
            vec![keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect()];
        rows.extend(view.follow_ups.iter().map(|each| {
            let owner = words.say(&format!("follow-up-owner-{}", each.owner.code()));
            let owner =
                if each.who.is_empty() { owner } else { format!("{owner}: {}", words.isolated(&each.who)) };
            vec![
                Cell::of(words.isolated(&each.action)),
                Cell::of(owner),
                Cell::of(words.day(each.due)),
                Cell::of(words.say(&format!("follow-up-state-{}", each.state.code()))),
            ]
        }));
        blocks.push(Table { widths: vec![8, 4, 3, 3], ..Table::of(1, rows) }.into());
    }
    document(words, &view.organisation.name, &title, blocks)
}

/// The item says when it happened, when that was recorded and when it is published, each by its name (S2.19).
fn item(view: &ReportView, words: &Words) -> Document {
    let (mission, report) = (&view.mission, &view.report);
    let day = |day: Option<Day>| day.map(|day| words.day(day)).unwrap_or_default();
    let mut blocks = vec![Block::of(Role::Title, words.isolated(&mission.title))];
    let lines = report.summary.lines().filter(|line| !line.trim().is_empty());
    blocks.extend(lines.map(|line| Block::body(words.isolated(line))));
    blocks.push(facts(
        words,
        &[
            ("mission-member", view.member.as_ref().map(|member| member.name.clone()).unwrap_or_default()),
            ("mission-request", view.request.label.clone()),
            ("mission-held-on", said_days(words, mission.days)),
            ("mission-place", mission.place.clone()),
            ("mission-report-recorded-on", day(report.recorded_on)),
            ("mission-report-published-on", day(report.published_on)),
        ],
    ));
    document(words, &view.organisation.name, &mission.title, blocks)
}
