//! One initiative as its page shows it: everything that belongs to it and that its reader may know of.

use trellis_domain::{
    kernel::{Day, Money},
    meetings::{acts::Element, documents::Document},
    members::{Member, Partner},
    missions::{
        agreements::AgreementId,
        effort::{Needed, Post},
        initiatives::{
            Agreed, Beneficiary, Initiative, InitiativeId, InitiativeState, PartnerPart, Said,
            parts::{BudgetLine, Indicator, Lead, PrincipleAnswer, Reading, Risk, required},
            review::Feedback,
            step::{Lack, Way},
            together::Together,
        },
    },
    needs::need::{Need, NeedId},
    people::{
        Actor, Organisation, OrganisationId, Person,
        policy::{Right, Rights, rights},
    },
    plans::{
        record::PlanId,
        registers::vocabulary::{Purpose, TermId, Vocabulary},
    },
    requests::{Request, RequestId},
};
use trellis_store::{
    Across, Tx, events,
    meetings::acts as acts_store,
    members as members_store,
    members::partners as partners_store,
    missions::{
        effort as effort_store,
        initiatives::{self as store, parts},
    },
    people as people_store,
    plans::registers as registers_store,
};

use super::{
    Held, Review, list, may_add, name_of, on_behalf, own_organisation,
    review::{Named, review},
    together::beside,
};
use crate::{
    House, Problem,
    meetings::{Directory, acts::ActLine, decisions::readable_documents},
    missions::{
        agreements,
        lessons::{Lesson, similar},
        part_of::Done,
    },
    needs::{findings::Answer, gaps},
    plans::action::Happened,
    problem::Code,
};

/// Most deeds that the history of an initiative shows.
const HISTORY_MAX: i64 = 50;
/// The protected fields, as the log names them.
const PROTECTED: &str = "risks, leads, days of staff";

/// A principle with what was ticked against it.
#[derive(Debug, Clone)]
pub struct PrincipleRow {
    /// The principle.
    pub term: TermId,
    /// Its label and words.
    pub text: String,
    /// What was ticked; `None` where nobody has.
    pub answer: Option<PrincipleAnswer>,
}

/// An initiative as its page shows it.
#[derive(Debug, Clone)]
pub struct InitiativeView {
    /// The initiative.
    pub initiative: Initiative,
    /// Whose it is.
    pub organisation: Organisation,
    /// The code of its body.
    pub body: String,
    /// For whom it is, and who has agreed. The source of a word is blank for whoever may not read what is protected.
    pub beneficiaries: Vec<(Beneficiary, Member)>,
    /// With whom it is done.
    pub partners: Vec<(PartnerPart, String)>,
    /// The lines of its budget, each with the name of the partner that pays.
    pub lines: Vec<(BudgetLine, Option<String>)>,
    /// What they add up to.
    pub required: Option<Money>,
    /// Its indicators.
    pub indicators: Vec<Indicator>,
    /// What they were found at, by day.
    pub readings: Vec<Reading>,
    /// Its risks, the highest first; none for whoever may not read what is protected.
    pub risks: Vec<Risk>,
    /// Money that is looked for outside; none for whoever may not read what is protected.
    pub leads: Vec<(Lead, String)>,
    /// The days it needs, each with its post; none for whoever may not read what is protected.
    pub effort: Vec<(Needed, String)>,
    /// Every principle of the organisation with what was ticked.
    pub principles: Vec<PrincipleRow>,
    /// The elements, topics and objectives it carries.
    pub terms: Vec<(TermId, String)>,
    /// The actions that it serves, of plans the actor may know of.
    pub actions: Vec<Answer>,
    /// The needs it answers that the actor may know of, each with the best place a body gave it.
    pub needs: Vec<Need>,
    /// The best place that a body gave one of its needs.
    pub place: Option<i64>,
    /// The requests it answers that the actor may know of.
    pub requests: Vec<(RequestId, String)>,
    /// The agreements it is delivered by that the actor may know of.
    pub agreements: Vec<(AgreementId, String)>,
    /// With which others it is done, as far as the actor may read them.
    pub together: Vec<(Together, String)>,
    /// What was learnt from similar work, for whoever may change it before it is approved.
    pub lessons: Vec<Lesson>,
    /// What is done as part of it, as far as the actor may read that.
    pub done: Done,
    /// What was said, for whoever may remark or see the history.
    pub said: Vec<(Said, Option<String>)>,
    /// What was found of it, and its final report.
    pub review: Review,
    /// What its body did.
    pub acts: Vec<ActLine>,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What an agreement needs and that is not there yet.
    pub lacks: Vec<Lack>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, for whoever may take them.
    pub ways: Vec<Way>,
    /// The Members for which the actor may say that they agree, in their name or with the source.
    pub may_agree_for: Vec<Member>,
    /// Whether the actor says so with the source.
    pub on_behalf: bool,
    /// What forms offer.
    pub choices: Choices,
    /// The day of the page.
    pub today: Day,
}

/// What forms offer: what the actor may know of.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Bodies, sessions and plans.
    pub directory: Directory,
    /// Papers.
    pub papers: Vec<Document>,
    /// Members.
    pub members: Vec<Member>,
    /// Partners.
    pub partners: Vec<Partner>,
    /// Plans whose actions it may serve.
    pub plans: Vec<(PlanId, String)>,
    /// Elements, topics and objectives.
    pub elements: Vec<(TermId, String)>,
    /// Needs that are not met.
    pub needs: Vec<(NeedId, String)>,
    /// Requests that were accepted.
    pub requests: Vec<(RequestId, String)>,
    /// Posts.
    pub posts: Vec<Post>,
}

/// What forms offer to whoever may put initiatives in.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Choices, Problem> {
    let organisation = own_organisation(actor)?;
    if !may_add(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    Ok(Choices {
        directory: directory.known_to(actor, organisation, house.today()),
        members: members_store::list(&mut tx, organisation).await?,
        partners: partners_store::list(&mut tx, organisation).await?,
        ..Choices::default()
    })
}

/// What stands around an initiative, as read.
struct Around {
    all: Directory,
    known: Directory,
    members: Vec<Member>,
    partners: Vec<Partner>,
    people: Vec<Person>,
    lists: Vec<Vocabulary>,
}

impl Around {
    async fn load(
        house: &House,
        tx: &mut Tx,
        actor: Actor<'_>,
        organisation: OrganisationId,
    ) -> Result<Self, Problem> {
        let all = Directory::load(tx, organisation).await?;
        Ok(Self {
            known: all.clone().known_to(actor, organisation, house.today()),
            all,
            members: members_store::list(tx, organisation).await?,
            partners: partners_store::list(tx, organisation).await?,
            people: people_store::people(tx, organisation).await?,
            lists: registers_store::vocabularies_of(tx, organisation).await?,
        })
    }

    fn partner(&self, id: trellis_domain::members::PartnerId) -> Option<String> {
        self.partners.iter().find(|each| each.id == id).map(|each| each.name.clone())
    }

    /// Whose word something is: the Member's, the partner's, or that of who wrote it.
    fn voice(&self, said: &Feedback) -> Option<String> {
        let member = said.member.and_then(|id| self.members.iter().find(|each| each.id == id));
        let member = member.map(|member| member.name.clone());
        member.or_else(|| said.partner.and_then(|id| self.partner(id))).or_else(|| self.person(said.by))
    }

    fn person(&self, id: Option<trellis_domain::people::PersonId>) -> Option<String> {
        self.people.iter().find(|each| Some(each.id) == id).map(|each| each.name.clone())
    }
}

/// An initiative, if the actor may read it. What is protected is shown to whoever may read it, and then the log tells of
/// it.
pub async fn view(house: &House, actor: Actor<'_>, id: InitiativeId) -> Result<InitiativeView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.initiative.organisation;
    let rights = rights(actor.bearer(), &held.matter());
    let reads_protected = rights.has(Right::ReadProtected);
    let around = Around::load(house, &mut tx, actor, organisation).await?;
    let dossier = held.dossier(&mut tx).await?;
    let own = [id];
    let lines = parts::lines(&mut tx, &own).await?;
    let lines: Vec<BudgetLine> = lines.into_iter().map(|(_, line)| line).collect();
    let answers = parts::principles(&mut tx, &own).await?;
    let terms = parts::terms(&mut tx, &own).await?;
    let linked: Vec<NeedId> = store::needs(&mut tx, &own).await?.into_iter().map(|(_, need)| need).collect();
    let needs = gaps::known(&mut tx, actor, &linked).await?;
    // The place alone would tell of a need that its reader may not know of.
    let place = store::places(&mut tx, &own).await?.first().map(|(_, place)| *place);
    let place = place.filter(|_| needs.len() == linked.len());
    let requests: Vec<RequestId> =
        store::requests(&mut tx, &own).await?.into_iter().map(|(_, request)| request).collect();
    let requests = known_requests(&mut tx, actor, (organisation, &around.members), &requests).await?;
    let beneficiaries = store::beneficiaries(&mut tx, &own).await?;
    let partners = store::partners(&mut tx, &own).await?;
    let risks = parts::risks(&mut tx, &own).await?;
    let leads = parts::leads(&mut tx, &own).await?;
    let effort = effort_store::of_initiative(&mut tx, id).await?;
    let indicators = parts::indicators(&mut tx, &own).await?;
    let readings = parts::readings(&mut tx, &own).await?;
    let posts = effort_store::posts(&mut tx, organisation).await?;
    let agreements = agreements::covering(&mut tx, actor, organisation, id).await?;
    let together = beside(&mut tx, actor, id).await?;
    let papers = readable_documents(house, &mut tx, actor, (organisation, &around.all)).await?;
    let acts = acts_store::acts(&mut tx, organisation).await?;
    let voice = |said: &Feedback| around.voice(said);
    let named = Named { directory: &around.all, acts: &acts, voice: &voice };
    let review = review(&mut tx, actor, (&held, rights), named).await?;
    let acts = acts.into_iter();
    let symbol = |id| papers.iter().find(|paper| paper.id == id).map(|paper| paper.symbol.clone());
    let acts = acts.filter(|act| act.on == Element::Initiative(id));
    let acts: Vec<ActLine> = acts.map(|act| ActLine::of(act, &around.all, &around.people, symbol)).collect();
    let carried: Vec<TermId> = terms.iter().map(|(_, term)| *term).collect();
    let is_early = held.initiative.course.state < InitiativeState::Approved;
    let lessons = match is_early && rights.has(Right::Edit) {
        true => similar(&mut tx, actor, (organisation, id), &carried).await?,
        false => Vec::new(),
    };
    let done = Done::load(&mut tx, actor, (organisation, id)).await?;
    let said = store::said(&mut tx, id).await?;
    let history = match rights.has(Right::History) {
        true => events::of_subject(&mut tx, organisation, id, HISTORY_MAX).await?,
        false => Vec::new(),
    };
    let choices = of_forms(&mut tx, actor, (&held, rights), &around).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let is_protected = !risks.is_empty() || !leads.is_empty() || !effort.is_empty();
    if is_protected && reads_protected {
        house.read_protected(actor, &held.matter(), id, PROTECTED).await?;
    }
    let in_sight = |plan: &PlanId| around.known.plans.iter().any(|each| each.id == *plan);
    let actions = held.actions.iter().filter(|(_, plan)| in_sight(plan)).copied();
    let labels = crate::needs::findings::labels(house, actor, actions.clone()).await?;
    let actions = actions
        .filter_map(|(action, _)| Some(Answer { action, label: labels.get(&action)?.clone() }))
        .collect();
    let beneficiaries: Vec<(Beneficiary, Member)> = beneficiaries
        .into_iter()
        .filter_map(|(_, each)| {
            let member = around.members.iter().find(|member| member.id == each.member)?.clone();
            let agreed = each.agreed.map(|agreed| match reads_protected {
                true => agreed,
                false => Agreed { source: String::new(), ..agreed },
            });
            Some((Beneficiary { agreed, ..each }, member))
        })
        .collect();
    let is_open = held.initiative.course.state.is_open_to_terms();
    let waits = beneficiaries.iter().filter(|(each, _)| is_open && each.agreed.is_none());
    let behalf = on_behalf(rights) && held.is_insider(actor);
    let may_agree_for = waits
        .map(|(_, member)| member)
        .filter(|member| rights.has(Right::Comment) && (behalf || speaks_for(actor, organisation, member)))
        .cloned()
        .collect();
    let principles = list::choices(&around.lists, &[Purpose::Principle]).into_iter().map(|(term, text)| {
        let answer = answers.iter().find(|(_, each)| each.term == term).map(|(_, each)| each.clone());
        PrincipleRow { term, text, answer }
    });
    let carried = list::choices(&around.lists, CARRIED).into_iter();
    let terms = carried.filter(|(term, _)| terms.iter().any(|(_, each)| each == term)).collect();
    let body = held.initiative.body.and_then(|id| around.all.body(id));
    let shows_said = rights.has(Right::Comment) || rights.has(Right::History);
    let mut risks: Vec<Risk> = risks.into_iter().map(|(_, risk)| risk).collect();
    risks.sort_by_key(|risk| std::cmp::Reverse(risk.rating()));
    let shown = |is_shown: bool| usize::MAX * usize::from(is_shown);
    Ok(InitiativeView {
        body: body.map(|body| body.code.clone()).unwrap_or_default(),
        partners: partners
            .into_iter()
            .filter_map(|(_, each)| Some((each, around.partner(each.partner)?)))
            .collect(),
        required: required(&lines, held.initiative.currency),
        lines: lines
            .into_iter()
            .map(|line| (line.partner.and_then(|id| around.partner(id)), line))
            .map(|(partner, line)| (line, partner))
            .collect(),
        indicators: indicators.into_iter().map(|(_, each)| each).collect(),
        readings: readings.into_iter().map(|(_, each)| each).collect(),
        risks: risks.into_iter().take(shown(reads_protected)).collect(),
        leads: leads
            .into_iter()
            .map(|(_, lead)| {
                let name = lead.partner.and_then(|id| around.partner(id));
                (name.unwrap_or_else(|| lead.from.clone()), lead)
            })
            .map(|(name, lead)| (lead, name))
            .take(shown(reads_protected))
            .collect(),
        effort: effort
            .into_iter()
            .filter_map(|needed| {
                let post = posts.iter().find(|post| post.id == needed.post)?;
                Some((needed, post.name.clone()))
            })
            .take(shown(reads_protected))
            .collect(),
        principles: principles.collect(),
        said: said
            .into_iter()
            .map(|each| (around.person(each.by), each))
            .map(|(name, each)| (each, name))
            .take(shown(shows_said))
            .collect(),
        history: history
            .into_iter()
            .map(|event| Happened {
                at: event.at,
                by: event.person_name,
                deed: event.deed,
                detail: event.detail,
            })
            .collect(),
        lacks: if is_open { dossier.lacks() } else { Vec::new() },
        ways: ways(&held, rights, actor),
        on_behalf: behalf,
        organisation: of,
        today: house.today(),
        choices: Choices { papers, ..choices },
        initiative: held.initiative,
        beneficiaries,
        terms,
        actions,
        needs,
        place,
        requests,
        agreements,
        together,
        lessons,
        done,
        acts,
        rights,
        review,
        may_agree_for,
    })
}

/// What an initiative carries of the organisation's lists; principles are ticked and not carried.
pub(super) const CARRIED: &[Purpose] = &[Purpose::Element, Purpose::Topic, Purpose::Objective];

/// The steps that lead on: a Member takes its word back and leaves the rest to the secretariat.
fn ways(held: &Held, rights: Rights, actor: Actor<'_>) -> Vec<Way> {
    let all = held.initiative.course.state.ways().iter().copied();
    match (rights.has(Right::Move), held.is_insider(actor)) {
        (false, _) => Vec::new(),
        (true, true) => all.collect(),
        (true, false) => all.filter(|way| *way == Way::Reopen).collect(),
    }
}

pub(super) fn speaks_for(actor: Actor<'_>, organisation: OrganisationId, member: &Member) -> bool {
    trellis_domain::meetings::consultation::speaks_for(actor, organisation, member.id)
}

/// What forms offer to whoever may change the initiative.
async fn of_forms(
    tx: &mut Tx,
    actor: Actor<'_>,
    (held, rights): (&Held, Rights),
    around: &Around,
) -> Result<Choices, Problem> {
    let organisation = held.initiative.organisation;
    let choices = Choices {
        directory: around.known.clone(),
        members: around.members.clone(),
        partners: around.partners.clone(),
        ..Choices::default()
    };
    if !rights.has(Right::Edit) {
        return Ok(choices);
    }
    let needs = gaps::open_ones(tx, actor, organisation).await?.into_iter();
    let needs = needs.filter(|line| line.need.member.is_none_or(|member| held.members.contains(&member)));
    let mut requests = Vec::new();
    for member in &held.members {
        requests.extend(requests_of(tx, actor, organisation, *member).await?);
    }
    let ids: Vec<RequestId> = requests.iter().map(|request| request.id).collect();
    Ok(Choices {
        plans: around.known.plans.iter().map(|plan| (plan.id, plan.title.clone())).collect(),
        elements: list::choices(&around.lists, CARRIED),
        needs: needs
            .map(|line| {
                let member = line.member.map(|name| format!("{name}: ")).unwrap_or_default();
                (line.need.id, format!("{member}{}", line.need.text))
            })
            .collect(),
        requests: known_requests(tx, actor, (organisation, &around.members), &ids).await?,
        posts: effort_store::posts(tx, organisation).await?,
        ..choices
    })
}

/// The accepted requests of a Member that the actor may know of.
async fn requests_of(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
    member: trellis_domain::members::MemberId,
) -> Result<Vec<Request>, Problem> {
    use trellis_domain::{people::policy::reach, requests::RequestState};
    use trellis_store::requests::{Sight, Wanted, list};
    let state = RequestState::Accepted;
    let reach = reach(actor.bearer(), Right::Read, organisation, state.standing());
    let sight = Sight { organisation, states: vec![(state, reach)] };
    let wanted = Wanted { member: Some(member), ..Wanted::default() };
    Ok(list(tx, &sight, &wanted, (0, HISTORY_MAX)).await?)
}

/// Those of some requests that the actor may read, with number and title.
pub(super) async fn known_requests(
    tx: &mut Tx,
    actor: Actor<'_>,
    (organisation, members): (OrganisationId, &[Member]),
    ids: &[RequestId],
) -> Result<Vec<(RequestId, String)>, Problem> {
    use trellis_domain::people::{
        may_do,
        policy::{Matter, Scope},
    };
    let mut known = Vec::new();
    for id in ids {
        let Some(request) = trellis_store::requests::find(tx, *id).await? else { continue };
        let plans = trellis_store::requests::plans(tx, &[*id]).await?;
        let concerns = request.concerns(plans.into_iter().map(|(_, _, plan)| Scope::of(plan)));
        let standing = request.course.state.standing();
        let matter = Matter { organisation, standing, concerns: &concerns, made_by: request.made_by };
        if request.organisation != organisation || may_do(actor, Right::Read, &matter).is_err() {
            continue;
        }
        let member = members.iter().find(|member| member.id == request.member);
        let code = member.map_or("", |member| member.code.as_str());
        let number = request.number.map(|number| number.label(code)).unwrap_or_default();
        known.push((request.id, format!("{number} {}", request.title).trim().to_owned()));
    }
    Ok(known)
}

/// Code and title, where the actor may read it.
pub(crate) async fn readable_name(tx: &mut Tx, actor: Actor<'_>, id: InitiativeId) -> Option<String> {
    Held::load(tx, actor, id).await.ok().map(|held| name_of(&held.initiative))
}
