//! What requests are about, as far as somebody may know of it: terms, needs, actions of plans; and what forms offer of
//! these. Must not know who may write.

use std::collections::{HashMap, HashSet};

use trellis_domain::{
    kernel::{Day, Id},
    members::{Member, MemberId},
    needs::need::{Need, NeedId},
    people::{Actor, OrganisationId},
    plans::{
        record::{ActionId, PlanId},
        registers::vocabulary::{Purpose, Term, TermId, Vocabulary},
    },
    requests::Request,
};
use trellis_store::{
    Tx,
    needs::{assessments as assessments_store, gaps as gaps_store},
    plans::registers as registers_store,
};

use crate::{
    House, Problem,
    meetings::Directory,
    members::states::folded,
    needs::{self, findings::labels},
    plans::live::live,
    terms::is_meant,
};

/// A thing by what it is called.
pub struct Named<K> {
    /// Its id.
    pub id: Id<K>,
    /// What it is called.
    pub name: String,
}

// Written out because a derive would ask the same of `K`, which is only a label.
impl<K> Clone for Named<K> {
    fn clone(&self) -> Self {
        Self { id: self.id, name: self.name.clone() }
    }
}
impl<K> std::fmt::Debug for Named<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.id, self.name)
    }
}

/// What forms offer.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// The Members that the actor may do it for.
    pub members: Vec<Member>,
    /// Terms of the organisation's lists of topics.
    pub topics: Vec<Named<Term>>,
    /// Open needs of these Members, and those of all.
    pub needs: Vec<Named<Need>>,
    /// Plans whose actions can be named: code and title.
    pub plans: Vec<(String, String)>,
    /// Whether a letter may be put beside it as a file.
    pub may_attach: bool,
}

/// What there is for requests to be about.
pub(super) struct About {
    pub directory: Directory,
    lists: Vec<Vocabulary>,
    /// Needs that the actor may know of.
    needs: Vec<Need>,
}

impl About {
    pub async fn load(
        house: &House,
        tx: &mut Tx,
        actor: Actor<'_>,
        organisation: OrganisationId,
    ) -> Result<Self, Problem> {
        let directory = Directory::load(tx, organisation).await?;
        Ok(Self {
            directory: directory.known_to(actor, organisation, house.today()),
            lists: registers_store::vocabularies_of(tx, organisation).await?,
            needs: Vec::new(),
        })
    }

    /// The same with the needs that the actor may know of: only who names one reads through the assessments.
    pub async fn with_needs(
        house: &House,
        tx: &mut Tx,
        actor: Actor<'_>,
        organisation: OrganisationId,
    ) -> Result<Self, Problem> {
        let mut about = Self::load(house, tx, actor, organisation).await?;
        for assessment in assessments_store::list(tx, organisation, None).await? {
            let Some(held) = needs::Held::known(tx, actor, assessment.id).await? else { continue };
            let all = gaps_store::of_assessment(tx, assessment.id).await?;
            about.needs.extend(all.into_iter().filter(|need| held.knows(actor, need)));
        }
        Ok(about)
    }

    /// The lists that topics are taken from: those of topics, where there is none those of elements and areas (S5.22).
    fn of_topics(&self) -> impl Iterator<Item = &Vocabulary> {
        let has = |purpose| self.lists.iter().any(|list| list.purpose == purpose);
        let purpose = [Purpose::Topic, Purpose::Element].into_iter().find(|each| has(*each));
        let purpose = purpose.unwrap_or(Purpose::Area);
        self.lists.iter().filter(move |list| list.purpose == purpose)
    }

    /// A term by id, label or words.
    pub fn topic(&self, text: &str) -> Option<TermId> {
        let mut terms = self.of_topics().flat_map(|list| &list.terms);
        terms.find(|term| is_meant(term, text)).map(|term| term.id)
    }

    /// A term with all that stand under it: who looks for the one looks for the others.
    pub fn topics_under(&self, term: TermId) -> HashSet<TermId> {
        let list = self.lists.iter().find(|list| list.terms.iter().any(|each| each.id == term));
        list.map(|list| list.with_children(term)).unwrap_or_default()
    }

    pub fn topics_of(&self, request: &Request) -> Vec<String> {
        let terms = self.lists.iter().flat_map(|list| &list.terms);
        terms.filter(|term| request.topics.contains(&term.id)).map(|term| term.text.clone()).collect()
    }

    pub fn topics(&self) -> Vec<Named<Term>> {
        let terms = self.of_topics().flat_map(|list| &list.terms);
        terms.map(|term| Named { id: term.id, name: term.text.clone() }).collect()
    }

    /// A need by id or by its words, that is this Member's or all Members'.
    pub fn need(&self, text: &str, member: MemberId) -> Option<NeedId> {
        let (id, wanted) = (text.trim().parse().ok(), folded(text));
        let is_called = |need: &Need| Some(need.id) == id || folded(&need.text) == wanted;
        let is_it = |need: &&Need| is_called(need) && need.member.is_none_or(|own| own == member);
        self.needs.iter().find(is_it).map(|need| need.id)
    }

    pub fn needs_of(&self, request: &Request) -> Vec<Named<Need>> {
        let own = self.needs.iter().filter(|need| request.needs.contains(&need.id));
        own.map(|need| Named { id: need.id, name: need.text.clone() }).collect()
    }

    /// Numbers and wordings of actions of plans that the actor may know of.
    pub async fn actions(
        &self,
        house: &House,
        actor: Actor<'_>,
        actions: impl Iterator<Item = (ActionId, PlanId)>,
    ) -> Result<HashMap<ActionId, String>, Problem> {
        let in_sight = |plan: &PlanId| self.directory.plans.iter().any(|each| each.id == *plan);
        labels(house, actor, actions.filter(|(_, plan)| in_sight(plan))).await
    }

    /// An action as somebody types it: its id, or its printed number, after the code of its plan where there are several.
    pub async fn action(
        &self,
        house: &House,
        actor: Actor<'_>,
        text: &str,
    ) -> Result<Option<(ActionId, PlanId)>, Problem> {
        let (plan, number) = match text.split_once(char::is_whitespace) {
            Some((code, number)) if self.directory.find_plan(code).is_some() => {
                (self.directory.find_plan(code), number.trim())
            }
            _ => (None, text.trim()),
        };
        let id: Option<ActionId> = number.parse().ok();
        let mut found = Vec::new();
        for each in self.directory.plans.iter().filter(|each| plan.is_none_or(|plan| plan == each.id)) {
            let live = live(house, actor, each.id).await?;
            let own = match id {
                Some(id) => live.version.position_of(id).map(|_| id).into_iter().collect(),
                None => live.actions_numbered(number),
            };
            found.extend(own.into_iter().map(|action| (action, each.id)));
        }
        Ok(match found.as_slice() {
            [only] => Some(*only),
            _ => None,
        })
    }

    /// What forms offer for Members that the actor may do it for.
    pub fn choices(&self, members: &[Member], may: impl Fn(&Member) -> bool) -> Choices {
        let members: Vec<Member> = members.iter().filter(|member| may(member)).cloned().collect();
        let is_offered = |need: &&Need| {
            need.state.is_open()
                && need.member.is_none_or(|own| members.iter().any(|member| member.id == own))
        };
        let needs = self.needs.iter().filter(is_offered);
        let needs = needs.map(|need| {
            let code = members.iter().find(|member| Some(member.id) == need.member);
            let code = code.filter(|_| members.len() > 1).map(|member| format!("{}: ", member.code));
            Named { id: need.id, name: format!("{}{}", code.unwrap_or_default(), need.text) }
        });
        let plans = self.directory.plans.iter();
        Choices {
            needs: needs.collect(),
            topics: self.topics(),
            may_attach: false,
            plans: plans.map(|plan| (plan.code.clone(), plan.title.clone())).collect(),
            members,
        }
    }
}

/// Today's day as a default of date fields.
pub(super) fn typed_or_today(
    form: &mut crate::problem::Form,
    field: &'static str,
    text: &str,
    today: Day,
) -> Option<Day> {
    if text.trim().is_empty() { Some(today) } else { form.past_day(field, text, today) }
}
