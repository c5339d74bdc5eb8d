//! What nominations name things by: Members, themes, categories, regions, accounts of experts; and how long records hold and
//! how many there may be here. Must not know who may.

use std::collections::{HashMap, HashSet};

use trellis_domain::{
    kernel::Day,
    members::{ClassCode, Member, MemberId},
    people::{
        OrganisationId, Person, PersonId,
        policy::Office,
        settings::{EXPERT_AREA, EXPERT_COUNTRY, EXPERT_NOTICE, EXPERT_YEARS, Settings, Topic},
    },
    plans::registers::vocabulary::{Purpose, TermId, Vocabulary},
    roster::upkeep::{Caps, Upkeep},
};
use trellis_store::{
    Tx, members as members_store,
    people::{self as people_store, offices, settings as settings_store},
    plans::registers as registers_store,
};

use crate::{Problem, members::named::member_named, members::states::folded};

/// A term that can be chosen: its id and words.
pub type Theme = (TermId, String);

/// What forms and searches offer.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Members by name.
    pub members: Vec<Member>,
    /// The Members that the actor may nominate for.
    pub own: Vec<Member>,
    /// What somebody can know: the terms that needs and requests use, too (S5.22).
    pub themes: Vec<Theme>,
    /// In which capacities somebody can be sent.
    pub categories: Vec<Theme>,
    /// The regions of Members; where the organisation has none, anything may be typed.
    pub regions: Vec<ClassCode>,
}

pub(super) struct Around {
    pub members: Vec<Member>,
    pub people: Vec<Person>,
    lists: Vec<Vocabulary>,
    settings: Settings,
    accounts: HashSet<PersonId>,
}

impl Around {
    pub async fn load(tx: &mut Tx, organisation: OrganisationId, today: Day) -> Result<Self, Problem> {
        let held = offices::all(tx, organisation).await?;
        let accounts = held
            .iter()
            .filter(|held| held.grant.office == Office::Expert && held.in_force(today))
            .map(|held| held.person);
        Ok(Self {
            accounts: accounts.collect(),
            members: members_store::list(tx, organisation).await?,
            people: people_store::people(tx, organisation).await?,
            lists: registers_store::vocabularies_of(tx, organisation).await?,
            settings: settings_store::settings(tx, organisation).await?,
        })
    }

    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    pub fn member_named(&self, text: &str) -> Option<MemberId> {
        member_named(&self.members, text)
    }

    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The account of an expert with this address.
    pub fn account(&self, email: &str) -> Option<PersonId> {
        let mut own = self.people.iter().filter(|person| self.accounts.contains(&person.id));
        own.find(|person| person.email.eq_ignore_ascii_case(email.trim())).map(|person| person.id)
    }

    /// The lists that themes are taken from: those of topics, where there is none those of elements and areas (S5.22).
    fn of_themes(&self) -> impl Iterator<Item = &Vocabulary> {
        let has = |purpose| self.lists.iter().any(|list| list.purpose == purpose);
        let purpose = [Purpose::Topic, Purpose::Element].into_iter().find(|each| has(*each));
        let purpose = purpose.unwrap_or(Purpose::Area);
        self.lists.iter().filter(move |list| list.purpose == purpose)
    }

    fn of_categories(&self) -> impl Iterator<Item = &Vocabulary> {
        self.lists.iter().filter(|list| list.purpose == Purpose::Category)
    }

    pub fn theme(&self, text: &str) -> Option<TermId> {
        term_named(self.of_themes(), text)
    }

    pub fn category(&self, text: &str) -> Option<TermId> {
        term_named(self.of_categories(), text)
    }

    /// A theme with all that stand under it: who looks for the one looks for the others.
    pub fn themes_under(&self, term: TermId) -> HashSet<TermId> {
        let list = self.lists.iter().find(|list| list.terms.iter().any(|each| each.id == term));
        list.map(|list| list.with_children(term)).unwrap_or_default()
    }

    /// Every term by its words.
    pub fn terms(&self) -> HashMap<TermId, String> {
        let terms = self.lists.iter().flat_map(|list| &list.terms);
        terms.map(|term| (term.id, term.text.clone())).collect()
    }

    pub fn regions(&self) -> Vec<ClassCode> {
        self.settings.codes(Topic::Region).into_iter().map(ClassCode::new).collect()
    }

    /// A region by its code or what it is called in any language; any text where the organisation has no list of them.
    pub fn region(&self, text: &str) -> Option<ClassCode> {
        let wanted = folded(text);
        let mut all = self.settings.of(Topic::Region).peekable();
        if all.peek().is_none() {
            return Some(ClassCode::new(text.trim()));
        }
        let is_called = |name: &str| folded(name) == wanted;
        let entry =
            all.find(|entry| is_called(&entry.code) || entry.names.iter().any(|(_, name)| is_called(name)));
        entry.map(|entry| ClassCode::new(entry.code.as_str()))
    }

    pub fn upkeep(&self) -> Upkeep {
        let usual = Upkeep::USUAL;
        let years = self.settings.duty(EXPERT_YEARS).and_then(|years| u8::try_from(years).ok());
        Upkeep {
            years: years.unwrap_or(usual.years),
            notice_days: self.settings.duty(EXPERT_NOTICE).unwrap_or(usual.notice_days),
        }
    }

    pub fn caps(&self) -> Caps {
        let cap = |code, usual| self.settings.duty(code).map_or(usual, usize::from);
        Caps { country: cap(EXPERT_COUNTRY, Caps::USUAL.country), area: cap(EXPERT_AREA, Caps::USUAL.area) }
    }

    /// What forms and searches offer; `own` says for which Members the actor may nominate.
    pub fn choices(&self, own: impl Fn(MemberId) -> bool) -> Choices {
        let terms = |lists: Vec<&Vocabulary>| {
            let terms = lists.into_iter().flat_map(|list| &list.terms);
            terms.map(|term| (term.id, term.text.clone())).collect()
        };
        Choices {
            members: self.members.clone(),
            own: self.members.iter().filter(|member| own(member.id)).cloned().collect(),
            themes: terms(self.of_themes().collect()),
            categories: terms(self.of_categories().collect()),
            regions: self.regions(),
        }
    }
}

/// A term by id, label or words.
fn term_named<'a>(lists: impl Iterator<Item = &'a Vocabulary>, text: &str) -> Option<TermId> {
    let (text, wanted) = (text.trim(), folded(text));
    let mut terms = lists.flat_map(|list| &list.terms);
    let term = terms.find(|term| {
        term.id.to_string() == text
            || (!wanted.is_empty() && folded(&term.text) == wanted)
            || term.label.as_deref().is_some_and(|label| label.eq_ignore_ascii_case(text))
    });
    term.map(|term| term.id)
}
