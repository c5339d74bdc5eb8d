//! Moving a record on: listed, returned with what it lacks, suspended, restored, taken off, nominated again, erased. What is
//! legal is `domain`'s; who may, the table's.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{Actor, policy::Right},
    plans::registers::vocabulary::TermId,
    roster::{
        expert::{Dossier, ExpertId, ExpertState, Remark},
        step::{Facts, RosterRule, Way, step},
    },
};
use trellis_store::{Across, Tx, roster as store};

use super::{Held, around::Around, deeds::save, unnamed};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// `list`, `return`, `suspend`, `restore`, `withdraw`, `renominate` or `erase`.
    pub to: String,
    /// Why; for `renominate` where the Government's word can be read. Sealed like the rest.
    pub why: String,
}

/// The steps that somebody with the right to move a record on may take: what is the Member's to complete is not one.
pub(super) fn offered(course: trellis_domain::roster::expert::Course) -> Vec<Way> {
    course.ways().iter().copied().filter(|way| *way != Way::Complete).collect()
}

/// Moves a record on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: ExpertId,
    input: &MoveInput,
) -> Result<ExpertState, Problem> {
    let mut form = Form::default();
    let way = form.choice("to", &input.to, |code| Way::from_code(code).filter(|way| *way != Way::Complete));
    take(house, actor, (id, Right::Move), (way, form), &input.why).await
}

/// Takes the own record off the roster, by the expert.
pub async fn withdraw(
    house: &House,
    actor: Actor<'_>,
    id: ExpertId,
    input: &MoveInput,
) -> Result<(), Problem> {
    let way = (Some(Way::Withdraw), Form::default());
    take(house, actor, (id, Right::Withdraw), way, &input.why).await.map(|_| ())
}

async fn take(
    house: &House,
    actor: Actor<'_>,
    (id, right): (ExpertId, Right),
    (way, mut form): (Option<Way>, Form),
    why: &str,
) -> Result<ExpertState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let mut held = Held::of(house, &mut tx, id).await?;
    held.admits(actor, right)?;
    let around = Around::load(&mut tx, held.expert.organisation, house.today()).await?;
    let ahead = match held.expert.person {
        Some(person) => store::missions_ahead(&mut tx, person).await?,
        None => 0,
    };
    let (listed, crowded) = crowding(house, &mut tx, &held, &around).await?;
    let mut deed = house.permit(tx, actor, right, &held.matter())?;
    let why = form.optional_text("why", why).unwrap_or_default();
    form.finish()?;
    let Some(way) = way else { return Err(Problem::new(Code::FormInvalid)) };
    let lacks = held.lacks();
    let facts = Facts {
        lacks: &lacks,
        why: &why,
        missions_ahead: usize::try_from(ahead).unwrap_or_default(),
        listed: (listed, around.caps().country),
        crowded,
    };
    let course = step(held.expert.course, way, facts).map_err(|rule| broken(&around, rule))?;
    (held.expert.course, held.expert.since) = (course, house.today());
    let event = Event::new("expert.moved", id).with("state", course.state.code()).with("way", way.code());
    if way == Way::Erase {
        let profile = &held.dossier.profile;
        unnamed::everywhere(&mut deed, held.expert.organisation, (&profile.name, &profile.email)).await?;
        forget(&mut held);
        store::forget_key(&mut deed.tx, &deed.permit, id).await?;
        store::asks::forget(&mut deed.tx, &deed.permit, id).await?;
    } else if !why.is_empty() {
        if way == Way::Withdraw {
            store::asks::end_of_record(&mut deed.tx, &deed.permit, id).await?;
        }
        let remark = Remark { text: why, by: actor.person(), on: house.today(), way: Some(way) };
        held.dossier.remarks.push(remark);
    }
    if way == Way::Renominate {
        held.expert.confirmed_on = house.today();
    }
    save(house, deed, &held, event.with("code", held.expert.code())).await?;
    if way == Way::Erase {
        house.forget_key(id).await?;
    }
    Ok(course.state)
}

/// Leaves nothing of the person: what is sealed goes, and its key, and the way to an account.
fn forget(held: &mut Held) {
    held.dossier = Dossier::default();
    held.key = None;
    held.expert.person = None;
}

/// How many the nominating Member has on the roster, and a theme of this expert in which it has all there may be.
async fn crowding(
    house: &House,
    tx: &mut Tx,
    held: &Held,
    around: &Around,
) -> Result<(usize, Option<(TermId, usize)>), Problem> {
    let of = (held.expert.nominated_by, ExpertState::Listed);
    let listed = store::of_member(tx, held.expert.organisation, of).await?;
    let listed: Vec<Held> = listed.into_iter().map(|sealed| Held::open(house, sealed)).collect();
    let most = around.caps().area;
    let knows = |other: &&Held, theme: TermId| {
        other.dossier.profile.competencies.iter().any(|own| own.theme == theme)
    };
    let themes = held.dossier.profile.competencies.iter().map(|each| each.theme);
    let full =
        themes.into_iter().find(|theme| listed.iter().filter(|each| knows(each, *theme)).count() >= most);
    Ok((listed.len(), full.map(|theme| (theme, most))))
}

fn broken(around: &Around, rule: RosterRule) -> Problem {
    let field = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        RosterRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("expert-way-{}", way.code())).collect();
            Problem::new(Code::ExpertNotFrom)
                .with("value", Quoted::Said(vec![format!("expert-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        RosterRule::Incomplete(lacks) => {
            let said = lacks.iter().map(|lack| format!("expert-lack-{}", lack.code())).collect();
            FieldProblem::new("to", Code::ExpertIncomplete).with("lacks", Quoted::Said(said)).into()
        }
        RosterRule::Complete => field("why", Code::ExpertComplete),
        RosterRule::NoReason => field("why", Code::ExpertNoReason),
        RosterRule::Expected(count) => Problem::new(Code::ExpertExpected).with("count", count),
        RosterRule::Full(most) => Problem::new(Code::ExpertFull).with("most", most),
        RosterRule::AreaFull(theme, most) => {
            let theme = around.terms().remove(&theme).unwrap_or_default();
            Problem::new(Code::ExpertAreaFull).with("most", most).with("theme", theme.as_str())
        }
    }
}
