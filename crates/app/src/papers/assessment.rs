//! The needs assessment report: method, who answers for what, the matrix, what is lacking, what bodies changed
//! (DOMAIN 10, F). Everything comes from [`Report`]; once the assessment is agreed, from the text that was frozen then.

use rust_decimal::Decimal;
use trellis_domain::{
    needs::assessment::AssessmentId,
    people::{Actor, Refusal, policy::Right},
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::{Across, events::ledger};
use trellis_words::{Arg, Words};

use super::{Format, Printed, bytes, sealed};
use crate::{
    House, Problem,
    needs::{
        Held,
        report::{Report, report},
    },
};

/// Prints the report of an assessment, if the actor may read it; a table to go on working with takes the right to export.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    format: Format,
    words: &Words,
) -> Result<Printed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    if format.is_table() && !held.may(actor, Right::Export, None) {
        return Err(Problem::from(Refusal::NotYours).refusing(format!("Export {id}")));
    }
    let head = ledger::head(&mut tx, held.assessment.organisation).await?;
    drop(tx);
    let report = report(house, actor, id).await?;
    let (words, press, today) = (words.clone(), house.press().cloned(), house.today());
    let printing = move || {
        let mut document = lay_out(&report, &words);
        document.meta.created = today.to_string();
        document.blocks.extend(sealed(head, format, &words));
        bytes(&document, format, press.as_ref())
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("needs-assessment-{today}.{}", format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

/// The report as a document tree, in these words.
pub fn lay_out(report: &Report, words: &Words) -> Document {
    let mut blocks = vec![Block::of(Role::Title, report.title.as_str())];
    let state = words.say(&format!("assessment-state-{}", report.state));
    blocks.push(Block::body(words.say_with(
        "report-standing",
        &[
            ("organisation", report.organisation.as_str().into()),
            ("cycle", report.cycle.as_str().into()),
            ("state", state.as_str().into()),
        ],
    )));
    method(report, words, &mut blocks);
    parts(report, words, &mut blocks);
    matrix(report, words, &mut blocks);
    needs(report, words, &mut blocks);
    amendments(report, words, &mut blocks);
    Document {
        language: Language::of(words.language().code()),
        page: Page::Landscape,
        meta: Meta {
            author: report.organisation.clone(),
            subject: report.title.clone(),
            created: String::new(),
        },
        title: report.title.clone(),
        blocks,
        ..Document::default()
    }
}

fn heading(words: &Words, key: &str) -> Block {
    Block::heading(2, words.say(key))
}

fn head(words: &Words, keys: &[&str]) -> Vec<Cell> {
    keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect()
}

fn method(report: &Report, words: &Words, blocks: &mut Vec<Block>) {
    blocks.push(heading(words, "assessment-method"));
    blocks.extend(
        report
            .method
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| Block::body(words.isolated(line))),
    );
    let scale = match report.scale.is_empty() {
        true => words.say("scale-percent"),
        false => report.scale.join(" · "),
    };
    blocks.push(Block::body(words.say_with("report-scale", &[("scale", scale.as_str().into())])));
    let tie = words.say(&format!("assessment-tie-{}", report.rounding.1));
    let digits = Arg::from(i64::from(report.rounding.0));
    blocks.push(Block::body(
        words.say_with("assessment-rounded", &[("digits", digits), ("tie", tie.as_str().into())]),
    ));
    if !report.criteria.is_empty() {
        let sum = report.criteria.iter().map(|(name, weight)| format!("{weight} × {name}"));
        let sum = sum.collect::<Vec<_>>().join(" + ");
        blocks.push(Block::body(format!("{} {}", words.say("assessment-weights"), words.isolated(&sum))));
    }
}

fn parts(report: &Report, words: &Words, blocks: &mut Vec<Block>) {
    if report.parts.is_empty() {
        return;
    }
    blocks.push(heading(words, "assessment-parts"));
    let keys = ["assessment-body", "assessment-areas", "assessment-session", "deadline-state"];
    let mut rows = vec![head(words, &keys)];
    for part in &report.parts {
        let mut state = words.say(&format!("assessment-part-{}", part.state));
        if let Some((day, paragraph)) = &part.finalised {
            let day = day.parse().map_or_else(|_| day.clone(), |day| words.day(day));
            state = format!("{state}, {day} {paragraph}");
        }
        rows.push(vec![
            Cell::of(words.isolated(&part.body)),
            Cell::of(words.isolated(&part.areas.join("; "))),
            Cell::of(words.isolated(part.session.as_deref().unwrap_or_default())),
            Cell::of(state.trim().to_owned()),
        ]);
    }
    blocks.push(Table { widths: vec![4, 6, 4, 4], ..Table::of(1, rows) }.into());
}

fn matrix(report: &Report, words: &Words, blocks: &mut Vec<Block>) {
    if report.members.is_empty() {
        return;
    }
    blocks.push(heading(words, "assessment-matrix"));
    blocks.push(Block::of(Role::Small, words.say("report-matrix-note")));
    let mut first = head(words, &["need-member"]);
    first.extend(report.areas.iter().map(|area| {
        let label = area.label.as_deref().map(|label| format!("{label} ")).unwrap_or_default();
        Cell::of(words.isolated(&format!("{label}{}", area.text))).shaded(Shade::Head)
    }));
    first.extend(head(words, &["matrix-total"]));
    let figure = |value: &Option<String>| match value {
        Some(value) => match value.parse::<Decimal>() {
            Ok(number) => words.number(number),
            Err(_) => value.clone(),
        },
        None => "–".to_owned(),
    };
    let mut rows = vec![first];
    for member in &report.members {
        let mut row = vec![Cell::of(words.isolated(&member.name))];
        row.extend(member.figures.iter().map(|value| Cell::of(figure(value))));
        row.push(Cell::of(figure(&member.total)));
        rows.push(row);
    }
    let widths = std::iter::once(6).chain(std::iter::repeat_n(3, report.areas.len() + 1)).collect();
    blocks.push(Table { widths, ..Table::of(1, rows) }.into());
}

fn needs(report: &Report, words: &Words, blocks: &mut Vec<Block>) {
    blocks.push(heading(words, "assessment-needs"));
    if report.needs.is_empty() {
        blocks.push(Block::body(words.say("report-no-needs")));
        return;
    }
    let keys = ["need-rank", "need-member", "assessment-area", "need-text", "need-source", "need-priority"];
    let mut rows = vec![head(words, &keys)];
    for need in &report.needs {
        let ranks = need.ranks.iter().map(|(body, place, reason)| format!("{place} ({body}): {reason}"));
        let member =
            need.member.as_ref().map_or_else(|| words.say("need-all-members"), |name| words.isolated(name));
        let gap = words.say(&format!("need-gap-{}", need.gap));
        let source = words.say(&format!("need-source-{}", need.source));
        let priority = need.priority.as_ref().map(|(sum, shown)| format!("{sum} = {shown}"));
        let mut said = vec![Block::body(words.isolated(&need.text)), Block::of(Role::Small, gap)];
        said.extend(need.objectives.iter().map(|each| Block::of(Role::Small, words.isolated(each))));
        rows.push(vec![
            Cell::with(ranks.map(|rank| Block::body(words.isolated(&rank))).collect()),
            Cell::of(member),
            Cell::of(words.isolated(&need.area)),
            Cell::with(said),
            Cell::with(vec![Block::body(source), Block::of(Role::Small, words.isolated(&need.source_text))]),
            Cell::of(words.isolated(&priority.unwrap_or_default())),
        ]);
    }
    blocks.push(Table { widths: vec![4, 4, 4, 9, 5, 4], ..Table::of(1, rows) }.into());
}

fn amendments(report: &Report, words: &Words, blocks: &mut Vec<Block>) {
    if report.amendments.is_empty() {
        return;
    }
    blocks.push(heading(words, "assessment-amendments"));
    let keys = ["assessment-body", "need-member", "assessment-area", "assessment-before", "assessment-after"];
    let mut rows = vec![head(words, &keys)];
    let value = |text: &str| if text.is_empty() { words.say("score-none") } else { words.isolated(text) };
    for each in &report.amendments {
        let day = each.on.0.parse().map_or_else(|_| each.on.0.clone(), |day| words.day(day));
        rows.push(vec![
            Cell::with(vec![
                Block::body(words.isolated(&each.body)),
                Block::of(Role::Small, format!("{day} {}", each.on.1)),
            ]),
            Cell::of(words.isolated(each.member.as_deref().unwrap_or_default())),
            Cell::of(words.isolated(&each.area)),
            Cell::of(value(&each.before)),
            Cell::of(value(&each.after)),
        ]);
    }
    blocks.push(Table { widths: vec![5, 4, 4, 7, 7], ..Table::of(1, rows) }.into());
}
