//! The regions of an organisation as trainings, guidance and communities name them: its own list of regions and its dated
//! sets. Must not know which Members stand in them; that is `needs::matrix`'s.

use trellis_domain::{
    kernel::Language,
    members::{ClassCode, TenureKind},
    people::{OrganisationId, settings::Topic},
};
use trellis_store::{Tx, members as store, people::settings as settings_store};
use trellis_words::Words;

use super::states::folded;
use crate::{
    House, Problem,
    needs::matrix::{By, Group},
    people::settings::Names,
    problem::{Code, Form},
};

/// What a filter says for those that are for no region in particular.
pub const NONE: &str = "-";

/// The regions of an organisation.
#[derive(Debug, Clone, Default)]
pub struct Regions {
    all: Vec<Group>,
    names: Names,
}

impl Regions {
    /// Those for a sample: dated sets by code and name.
    pub fn of_sets(sets: &[(&str, &str)]) -> Self {
        let all = sets.iter().map(|(code, name)| Group::of(By::Sets, code, name)).collect();
        Self { all, names: Names::default() }
    }

    /// What the organisation calls regions, what Members are recorded to lie in, and its dated sets.
    pub(crate) async fn load(tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        let settings = settings_store::settings(tx, organisation).await?;
        let mut codes: Vec<String> = settings.of(Topic::Region).map(|entry| entry.code.clone()).collect();
        for each in store::recorded(tx, organisation).await? {
            let code = each.tenure.class.as_str();
            if each.kind == TenureKind::Region && !codes.iter().any(|known| known == code) {
                codes.push(code.to_owned());
            }
        }
        let own = codes.iter().map(|code| Group::of(By::Tenure(TenureKind::Region), code, code));
        let sets = store::sets(tx, organisation).await?;
        let sets = sets.iter().map(|each| Group::of(By::Sets, each.set.code(), &each.name));
        Ok(Self { all: own.chain(sets).collect(), names: Names::new(settings) })
    }

    /// Those of an organisation, for whoever reads something of it.
    pub async fn of(house: &House, organisation: OrganisationId) -> Result<Self, Problem> {
        Self::load(&mut house.read(organisation).await?, organisation).await
    }

    fn name(&self, group: &Group, words: &Words) -> String {
        match group.by {
            By::Tenure(kind) => self.names.tenure(kind, &ClassCode::new(group.code.as_str()), words),
            By::Sets => group.name.clone(),
        }
    }

    /// What a region is called; its code where the organisation has it no more.
    pub fn said(&self, called: &str, words: &Words) -> String {
        let found = self.all.iter().find(|group| group.called() == called);
        found.map_or_else(|| called.to_owned(), |group| self.name(group, words))
    }

    /// All of them: how they are kept, and their names.
    pub fn choices(&self, words: &Words) -> Vec<(String, String)> {
        self.all.iter().map(|group| (group.called(), self.name(group, words))).collect()
    }

    /// The region that a text names, by code or by name in one of the languages.
    pub(crate) fn named(&self, text: &str) -> Option<String> {
        let (text, wanted) = (text.trim(), folded(text));
        let is_it = |group: &&Group| {
            let is_called = |language: Language| folded(&self.name(group, Words::of(language))) == wanted;
            group.called() == text || group.code == text || Language::ALL.into_iter().any(is_called)
        };
        self.all.iter().find(is_it).map(Group::called)
    }

    /// What was typed into a field; `own` is what stood there and may stay.
    pub(crate) fn read(&self, form: &mut Form, field: &'static str, (text, own): (&str, &str)) -> String {
        let text = text.trim();
        if text.is_empty() || text == NONE || text == own {
            return if text == NONE { String::new() } else { text.to_owned() };
        }
        self.named(text).unwrap_or_else(|| {
            form.wrong(field, Code::FieldChoice, &[("value", text)]);
            String::new()
        })
    }

    /// What a list is narrowed to; what is none of them finds nothing.
    pub(crate) fn asked(&self, text: &str) -> Option<String> {
        match text.trim() {
            "" => None,
            NONE => Some(String::new()),
            text => Some(self.named(text).unwrap_or_else(|| text.to_owned())),
        }
    }
}
