//! The missions of a proposal as a table to go on working with.

use trellis_domain::{
    people::{Actor, policy::Right},
    roster::proposal::ProposalId,
};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
};
use trellis_words::Words;

use super::{Line, Question, view};
use crate::{
    House, Problem,
    papers::{Format, Printed},
    problem::Code,
};

/// The heads of the columns.
const HEADS: [&str; 5] =
    ["proposal-mission", "proposal-member", "proposal-state", "proposal-days", "proposal-team"];

/// The missions of a decided proposal, as far as the actor may read them.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    id: ProposalId,
    words: &Words,
) -> Result<Printed, Problem> {
    let view = view(house, actor, id, &Question::default()).await?;
    if !view.rights.has(Right::Export) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = std::iter::once(heads).chain(view.lines.iter().map(|line| row(line, words))).collect();
    let table = Table { name: Some(view.proposal.title), ..Table::of(1, rows) };
    let bytes = csv::write(&Document { blocks: vec![table.into()], ..Document::default() });
    let file_name = format!("proposal-{}.csv", house.today());
    Ok(Printed { file_name, media_type: Format::Csv.media_type(), bytes })
}

fn row(line: &Line, words: &Words) -> Vec<Cell> {
    let days = line.days.map(|(first, last)| format!("{first} – {last}")).unwrap_or_default();
    let team: Vec<&str> = line.team.iter().map(|(_, name, _)| name.as_str()).collect();
    let state = words.say(&format!("mission-state-{}", line.state.code()));
    let texts = [line.title.clone(), line.member.clone(), state, days, team.join("; ")];
    texts.into_iter().map(Cell::of).collect()
}
