//! One record as its reader may know of it, and what is on file about it for whoever may know that there is one and no more.
//! What is protected is shown after the log has been told.

use trellis_domain::{
    kernel::Day,
    members::{Member, MemberId},
    missions::evaluation::EvaluationState,
    people::{
        Actor, Organisation,
        policy::{Right, Rights},
    },
    plans::registers::vocabulary::TermId,
    roster::{
        expert::{Dossier, Expert, ExpertId, ExpertState, Profile, Remark},
        nomination::Lack,
        step::Way,
        upkeep::Currency,
    },
};
use trellis_store::{Across, Tx, events, people as people_store};

use super::{
    Held, NominationInput,
    around::{Around, Choices},
    document,
    moves::offered,
    own_organisation,
};
use crate::{House, Problem, plans::action::Happened, problem::Code};

/// Most deeds that a history shows.
const HISTORY_MAX: i64 = 50;
/// The protected fields, as the log names them.
const PROTECTED: &str = "dossier";

/// Something said, with the name of who said it.
pub type Said = (Remark, Option<String>);

/// A record as its page shows it.
#[derive(Debug, Clone)]
pub struct ExpertView {
    /// Whose roster.
    pub organisation: Organisation,
    /// The record.
    pub expert: Expert,
    /// The Member that nominated.
    pub member: Option<Member>,
    /// What is known of the expert; blank where the actor may not read it.
    pub dossier: Dossier,
    /// Terms and Members that it names, by what they are called.
    pub named: Named,
    /// What the nomination lacks.
    pub lacks: Vec<Lack>,
    /// How current the record is.
    pub currency: Currency,
    /// The address of the account with which the expert keeps it, for whoever may read what is protected.
    pub account: Option<String>,
    /// What was said on it, for whoever may say something, hand it in again or see the history.
    pub remarks: Vec<Said>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, for whoever may take them.
    pub ways: Vec<Way>,
    /// What its form begins with.
    pub input: NominationInput,
    /// What that form offers.
    pub choices: Choices,
    /// The day of the page.
    pub today: Day,
}

/// What terms and Members of a dossier are called.
#[derive(Debug, Clone, Default)]
pub struct Named {
    /// Terms.
    pub terms: Vec<(TermId, String)>,
    /// Members.
    pub members: Vec<(MemberId, String)>,
}

impl Named {
    /// A term's words.
    pub fn term(&self, id: TermId) -> &str {
        self.terms.iter().find(|(own, _)| *own == id).map_or("", |(_, text)| text)
    }

    /// A Member's name.
    pub fn member(&self, id: MemberId) -> &str {
        self.members.iter().find(|(own, _)| *own == id).map_or("", |(_, text)| text)
    }
}

/// What is on file about a record, without what is in it.
#[derive(Debug, Clone)]
pub struct OnFile {
    /// Whose roster.
    pub organisation: Organisation,
    /// The record.
    pub expert: Expert,
    /// The Member that nominated.
    pub member: Option<Member>,
    /// What was done to it, newest first.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, for whoever may take them.
    pub ways: Vec<Way>,
}

fn ways(held: &Held, rights: Rights) -> Vec<Way> {
    if rights.has(Right::Move) { offered(held.expert.course) } else { Vec::new() }
}

/// A record, if the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: ExpertId) -> Result<ExpertView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::of(house, &mut tx, id).await?;
    held.admits(actor, Right::Read)?;
    let of = held.expert.organisation;
    let organisation = people_store::organisation(&mut tx, of).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(&mut tx, of, house.today()).await?;
    drop(tx);
    let rights = held.rights(actor);
    let knows = rights.has(Right::ReadProtected);
    if knows {
        house.read_protected(actor, &held.matter(), id, PROTECTED).await?;
    }
    let listens = [Right::Comment, Right::Create, Right::History].iter().any(|right| rights.has(*right));
    let said = |remark: &Remark| {
        let by = remark.by.and_then(|id| around.person(id)).map(|person| person.name.clone());
        (remark.clone(), by)
    };
    let account = held.expert.person.and_then(|id| around.person(id)).map(|person| person.email.clone());
    let own = |member| trellis_domain::meetings::consultation::speaks_for(actor, of, member);
    Ok(ExpertView {
        organisation,
        member: around.member(held.expert.nominated_by).cloned(),
        named: named(&around, &held.dossier),
        lacks: held.lacks(),
        currency: around.upkeep().currency(held.expert.confirmed_on, house.today()),
        account: account.filter(|_| knows),
        remarks: if listens { held.dossier.remarks.iter().map(said).collect() } else { Vec::new() },
        ways: ways(&held, rights),
        input: NominationInput::of(&held.dossier, &around, knows),
        choices: around.choices(own),
        today: house.today(),
        rights,
        // How somebody worked has a page, and readers, of its own.
        dossier: match knows {
            true => Dossier { appraisals: Vec::new(), ..held.dossier },
            false => without_protected(held.dossier),
        },
        expert: held.expert,
    })
}

fn without_protected(dossier: Dossier) -> Dossier {
    let profile = Profile {
        email: String::new(),
        sex: String::new(),
        daily_fee: None,
        conflicts: Vec::new(),
        release: String::new(),
        ..dossier.profile
    };
    Dossier { profile, remarks: Vec::new(), appraisals: Vec::new(), ..dossier }
}

fn named(around: &Around, dossier: &Dossier) -> Named {
    let profile = &dossier.profile;
    let terms = profile.competencies.iter().map(|each| each.theme);
    let terms = terms.chain(dossier.categories.iter().map(|each| each.term));
    let mut words = around.terms();
    let members = profile.nationality.into_iter().chain(profile.home_member);
    let members = members.chain(profile.conflicts.iter().map(|each| each.member));
    let members = members.filter_map(|id| Some((id, around.member(id)?.name.clone())));
    Named { terms: terms.filter_map(|id| words.remove_entry(&id)).collect(), members: members.collect() }
}

/// What is on file about a record, if the actor may see its history.
pub async fn on_file(house: &House, actor: Actor<'_>, id: ExpertId) -> Result<OnFile, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::of(house, &mut tx, id).await?;
    held.admits(actor, Right::History)?;
    let of = held.expert.organisation;
    let organisation = people_store::organisation(&mut tx, of).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(&mut tx, of, house.today()).await?;
    let rights = held.rights(actor);
    let history = history(&mut tx, &held).await?;
    let member = around.member(held.expert.nominated_by).cloned();
    Ok(OnFile { organisation, member, history, ways: ways(&held, rights), rights, expert: held.expert })
}

/// All that is known of an expert as JSON, to take along; for whoever may take it away and read what is protected.
pub async fn data(house: &House, actor: Actor<'_>, id: ExpertId) -> Result<String, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let mut held = Held::of(house, &mut tx, id).await?;
    held.admits(actor, Right::Export)?;
    held.admits(actor, Right::ReadProtected)?;
    let around = Around::load(&mut tx, held.expert.organisation, house.today()).await?;
    let asked = asked(house, &mut tx, &held).await?;
    drop(tx);
    house.read_protected(actor, &held.matter(), id, PROTECTED).await?;
    // What is still being written is its author's.
    held.dossier.appraisals.retain(|each| each.state != EvaluationState::Draft);
    let called = |named: &Named| {
        let terms = named.terms.iter().map(|(id, text)| (id.to_string(), text.clone()));
        let members = named.members.iter().map(|(id, name)| (id.to_string(), name.clone()));
        terms.chain(members).collect::<std::collections::BTreeMap<_, _>>()
    };
    let data = serde_json::json!({
        "record": held.expert.code(),
        "state": held.expert.course.state.code(),
        "since": held.expert.since.to_string(),
        "confirmed_on": held.expert.confirmed_on.to_string(),
        "nominated_by": around.member(held.expert.nominated_by).map(|member| member.name.clone()),
        "known": document::Sheet::of(&held.dossier),
        "asked": asked,
        "called": called(&named(&around, &held.dossier)),
    });
    serde_json::to_string_pretty(&data).map_err(Problem::internal)
}

/// What an expert, the employer about an expert, or the expert about the own record was asked, and what came of it.
async fn asked(house: &House, tx: &mut Tx, held: &Held) -> Result<Vec<serde_json::Value>, Problem> {
    let kept = trellis_store::roster::asks::of_expert(tx, held.expert.id).await?;
    let one = |kept: &trellis_store::roster::asks::Kept| {
        let (first, last) = kept.ask.days.unzip();
        serde_json::json!({
            "kind": kept.ask.kind.code(),
            "mission": kept.ask.mission.map(|id| id.to_string()),
            "first_day": first.map(|day| day.to_string()),
            "last_day": last.map(|day| day.to_string()),
            "asked_on": kept.ask.asked_on.to_string(),
            "answer": kept.ask.reply(house.today()).code(),
            "answered_on": kept.ask.answered_on.map(|day| day.to_string()),
            "reason": super::asks::reason(house, kept, Some(held)),
        })
    };
    Ok(kept.iter().map(one).collect())
}

async fn history(tx: &mut Tx, held: &Held) -> Result<Vec<Happened>, Problem> {
    let events = events::of_subject(tx, held.expert.organisation, held.expert.id, HISTORY_MAX).await?;
    // Who said when how somebody worked stands with what was said.
    let shown = events.into_iter().filter(|event| !event.deed.starts_with("appraisal."));
    let happened = shown.map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    Ok(happened.collect())
}

/// What a form that nominates offers.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Choices, Problem> {
    let organisation = own_organisation(actor)?;
    if !super::may_nominate(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let around = Around::load(&mut tx, organisation, house.today()).await?;
    let standing = ExpertState::Nominated.standing();
    Ok(around.choices(|member| {
        let concerns = [trellis_domain::people::policy::Scope::of(member)];
        let matter = trellis_domain::people::policy::Matter {
            organisation,
            standing,
            concerns: &concerns,
            made_by: None,
        };
        trellis_domain::people::may_do(actor, Right::Create, &matter).is_ok()
    }))
}
