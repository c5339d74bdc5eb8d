//! Papers of a training: certificates, one for each who came, and the activity report (REQUIREMENTS S1.23; DOMAIN 10, J).

use trellis_domain::{
    kernel::Day,
    missions::trainings::{
        Training, TrainingId,
        participants::{Participant, ParticipantState, Tally},
    },
    people::{Actor, Refusal, policy::Reach, policy::Right},
};
use trellis_paper::tree::{
    Align, Block, Cell, Document, Language, Meta, Page, Paragraph, Role, Shade, Table, Text,
};
use trellis_store::{
    Across, events::ledger, missions::trainings::participants as people_of, people as people_store,
    results as results_store,
};
use trellis_words::Words;

use super::{Format, Printed, evaluation, printed};
use crate::{
    House, Problem,
    missions::trainings::{Held, TrainingView, is_inside, view},
    problem::Code,
    results::summary,
};

/// Certificates for those who came and whom the actor may take away in bulk, a page each.
pub async fn certificates(
    house: &House,
    actor: Actor<'_>,
    id: TrainingId,
    words: &Words,
) -> Result<Printed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut sight = held.sight(actor, Right::Export);
    sight.states.retain(|(state, _)| *state == ParticipantState::Attended);
    if sight.states.iter().all(|(_, reach)| *reach == Reach::Nothing) {
        return Err(Problem::from(Refusal::NotYours).refusing(format!("Export {id}")));
    }
    let people = people_of::list(&mut tx, &sight).await?;
    if people.is_empty() {
        return Err(Problem::new(Code::ParticipantNone));
    }
    let training = held.training;
    let organisation = people_store::organisation(&mut tx, training.organisation).await?;
    let organisation = organisation.ok_or_else(Problem::not_found)?.name;
    let head = ledger::head(&mut tx, training.organisation).await?;
    drop(tx);
    let mut blocks = Vec::new();
    for one in &people {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(certificate(&training, one, &organisation, words));
    }
    let title = words.say("certificate-title");
    let document = Document {
        language: Language::of(words.language().code()),
        page: Page::Landscape,
        meta: Meta { author: organisation, subject: training.title.clone(), created: String::new() },
        title,
        blocks,
        ..Document::default()
    };
    printed(house, document, head, (Format::Pdf, words, "certificates")).await
}

fn centred(role: Role, text: impl Into<Text>) -> Block {
    Block::Paragraph(Paragraph { role, align: Align::Center, text: text.into(), ..Paragraph::default() })
}

fn certificate(training: &Training, one: &Participant, organisation: &str, words: &Words) -> Vec<Block> {
    let kind = words.say(&format!("training-kind-{}", training.kind.code()));
    let (title, days) = (training.title.as_str(), days(training, words));
    let args = [("kind", kind.as_str().into()), ("title", title.into()), ("days", days.as_str().into())];
    // A no-break space keeps a line empty: the words stand in the middle of the page.
    let space = || centred(Role::Title, "\u{a0}");
    let mut blocks = vec![
        space(),
        space(),
        centred(Role::Masthead, words.isolated(organisation)),
        space(),
        centred(Role::Title, words.say("certificate-title")),
        space(),
        centred(Role::Body, words.say("certificate-lead")),
        centred(Role::Heading(1), words.isolated(&one.name)),
        centred(Role::Body, words.say_with("certificate-took-part", &args)),
    ];
    let place = [training.place.as_str(), training.host.as_str()];
    let place: Vec<String> =
        place.iter().filter(|text| !text.is_empty()).map(|text| words.isolated(text)).collect();
    if !place.is_empty() {
        blocks.push(centred(Role::Body, place.join(" · ")));
    }
    if !one.certificate.is_empty() {
        let number = words.say_with("certificate-number", &[("number", one.certificate.as_str().into())]);
        blocks.push(centred(Role::Small, number));
    }
    blocks
}

/// Its days in words.
pub(super) fn days(training: &Training, words: &Words) -> String {
    let day = |day: Option<Day>| day.map(|day| words.day(day)).unwrap_or_default();
    match training.ends {
        Some(_) => {
            let args = [("from", day(training.begins)), ("until", day(training.ends))];
            words.say_with(
                "training-from-until",
                &args.each_ref().map(|(name, day)| (*name, day.as_str().into())),
            )
        }
        None => day(training.begins),
    }
}

/// The activity report, for whoever sees more of the training than everybody.
pub async fn report(
    house: &House,
    actor: Actor<'_>,
    id: TrainingId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let view = view(house, actor, id).await?;
    if !is_inside(view.rights) {
        return Err(Problem::from(Refusal::NotYours).refusing(format!("Export {id}")));
    }
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut evaluations = Vec::new();
    for form in results_store::forms(&mut tx, id).await? {
        let summary = summary::of_form(&mut tx, &held, &form).await?;
        if summary.sheets > 0 {
            evaluations.push((form, summary));
        }
    }
    let head = ledger::head(&mut tx, view.organisation.id).await?;
    drop(tx);
    let mut blocks = opening(&view, words);
    for (key, text) in [
        ("training-aims", &view.training.aims),
        ("training-agenda", &view.training.agenda),
        ("training-costs", &view.training.costs),
    ] {
        blocks.extend(section(words, key, text));
    }
    blocks.extend(balance(&view, words));
    for (form, summary) in &evaluations {
        blocks.push(Block::heading(2, words.isolated(&form.title)));
        blocks.extend(evaluation::figures(summary, words));
    }
    blocks.extend(section(words, "training-summary", &view.training.summary));
    blocks.extend(section(words, "training-learnt", &view.training.learnt));
    let title = view.training.title.clone();
    let document = Document {
        language: Language::of(words.language().code()),
        meta: Meta { author: view.organisation.name.clone(), subject: title.clone(), created: String::new() },
        title,
        blocks,
        ..Document::default()
    };
    printed(house, document, head, (format, words, "activity-report")).await
}

fn opening(view: &TrainingView, words: &Words) -> Vec<Block> {
    let training = &view.training;
    let rows = [
        ("training-kind", words.say(&format!("training-kind-{}", training.kind.code()))),
        ("training-days", days(training, words)),
        ("training-place", words.isolated(&training.place)),
        ("training-host", words.isolated(&training.host)),
        ("training-languages", words.isolated(&training.languages)),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(key, value)| vec![Cell::of(words.say(key)).shaded(Shade::Head), Cell::of(value)]);
    let mut blocks = vec![
        Block::of(Role::Masthead, words.isolated(&view.organisation.name)),
        Block::of(Role::Title, words.isolated(&training.title)),
        Block::of(Role::Small, words.say("training-report")),
        Table::of(0, rows.collect()).into(),
    ];
    if !view.answers.is_empty() {
        blocks.push(Block::heading(2, words.say("training-actions")));
        blocks
            .extend(view.answers.iter().map(|each| Block::of(Role::Bullet(1), words.isolated(&each.label))));
    }
    blocks
}

fn section(words: &Words, key: &str, text: &str) -> Vec<Block> {
    if text.is_empty() {
        return Vec::new();
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines = lines.map(|line| Block::body(words.isolated(line)));
    std::iter::once(Block::heading(2, words.say(key))).chain(lines).collect()
}

/// How participants divide, a table each.
fn balance(view: &TrainingView, words: &Words) -> Vec<Block> {
    let balance = &view.people.balance;
    if balance.all.nominated == 0 {
        return Vec::new();
    }
    let member = |id| view.choices.members.iter().find(|member| Some(member.id) == id);
    let none = || words.say("participant-of-none");
    let tables = [
        (
            "training-person-member",
            named(&balance.members, |id| member(*id).map_or_else(none, |each| words.isolated(&each.name))),
        ),
        ("participant-region", named(&balance.regions, |name| words.isolated(name))),
        (
            "participant-sex",
            named(&balance.sexes, |sex| words.say(&format!("participant-sex-{}", sex.code()))),
        ),
        (
            "participant-group",
            named(&balance.groups, |group| {
                let term = view.choices.groups.iter().find(|term| Some(term.id) == *group);
                term.map_or_else(none, |term| words.isolated(&term.text))
            }),
        ),
    ];
    let mut blocks = vec![Block::heading(2, words.say("participants-title"))];
    for (key, rows) in tables.into_iter().filter(|(_, rows)| !rows.is_empty()) {
        let heads = [key, "participant-nominated", "participant-attended"];
        let head = heads.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
        let all = row(words.say("participant-all"), balance.all);
        blocks.push(Table::of(1, [vec![head], rows, vec![all]].concat()).into());
    }
    blocks
}

fn named<K>(rows: &[(K, Tally)], name: impl Fn(&K) -> String) -> Vec<Vec<Cell>> {
    rows.iter().map(|(key, tally)| row(name(key), *tally)).collect()
}

fn row(name: String, tally: Tally) -> Vec<Cell> {
    vec![Cell::of(name), Cell::of(tally.nominated.to_string()), Cell::of(tally.attended.to_string())]
}
