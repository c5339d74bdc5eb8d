//! What somebody types about a participant, or a table says, becomes a participant: Members, groups, sexes and languages are
//! found by code or by name. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::Language,
    missions::trainings::participants::{Participant, Sex},
    people::policy::Scope,
    plans::registers::vocabulary::{Term, TermId},
};
use trellis_words::Words;

use super::{super::Choices, Held, blank_of};
use crate::{
    members::named::member_named,
    members::states::folded,
    problem::{Code, Form},
    stale::Stands,
};

/// A participant as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ParticipantInput {
    /// Name.
    pub name: String,
    /// Post; may be empty.
    pub post: String,
    /// The Member, by code, name or id; a focal point's own where it is empty.
    pub member: String,
    /// The partner or other body, where no Member sends this person.
    pub partner: String,
    /// Stakeholder group, by its words or id; may be empty.
    pub group: String,
    /// Code or name of the sex; empty for not stated.
    pub sex: String,
    /// E-mail address; may be empty. Protected.
    pub email: String,
    /// Code of the language this person reads; may be empty.
    pub language: String,
    /// Number of the certificate; may be empty.
    pub certificate: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// A value by its code, or by its name in one of the languages.
fn called<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str, prefix: &str, text: &str) -> Option<T> {
    let wanted = folded(text);
    let is_it = |each: &&T| {
        let key = format!("{prefix}-{}", code(**each));
        let named = |language| folded(&Words::of(language).say(&key)) == wanted;
        code(**each) == text || Language::ALL.into_iter().any(named)
    };
    all.iter().find(is_it).copied()
}

/// By its code or by its own name.
fn language_named(text: &str) -> Option<Language> {
    let named = |language: &Language| folded(language.own_name()) == folded(text);
    text.parse().ok().or_else(|| Language::ALL.into_iter().find(named))
}

/// Whether a text can be an address of mail: something, one `@`, and a domain with a point.
fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, domain)| {
        let fits = |part: &str| {
            !part.is_empty() && !part.contains(|l: char| l.is_whitespace() || "@<>,;\"".contains(l))
        };
        fits(name)
            && fits(domain)
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
    })
}

fn group_named(groups: &[Term], text: &str) -> Option<TermId> {
    let wanted = folded(text);
    groups.iter().find(|term| folded(&term.text) == wanted || term.id.to_string() == text).map(|term| term.id)
}

impl ParticipantInput {
    /// The participant with what was typed; what is wrong is noted at its field.
    pub(in super::super) fn read(&self, form: &mut Form, choices: &Choices, one: Participant) -> Participant {
        let optional =
            |form: &mut Form, field, value: &str| form.optional_text(field, value).unwrap_or_default();
        let email = optional(form, "email", &self.email);
        if !email.is_empty() && !is_email(&email) {
            form.wrong("email", Code::FieldEmail, &[("value", &email)]);
        }
        let member = match self.member.trim() {
            "" => None,
            text => form.choice("member", text, |text| member_named(&choices.members, text)),
        };
        let group = match self.group.trim() {
            "" => None,
            text => form.choice("group", text, |text| group_named(&choices.groups, text)),
        };
        let sex = match self.sex.trim() {
            "" => Some(Sex::NotStated),
            text => form.choice("sex", text, |text| called(Sex::ALL, Sex::code, "participant-sex", text)),
        };
        let language = match self.language.trim() {
            "" => None,
            text => form.choice("language", text, language_named),
        };
        let partner = optional(form, "partner", &self.partner);
        if self.member.trim().is_empty() && partner.is_empty() {
            form.wrong("member", Code::ParticipantOfNobody, &[]);
        }
        Participant {
            name: form.text("name", &self.name),
            post: optional(form, "post", &self.post),
            certificate: optional(form, "certificate", &self.certificate),
            sex: sex.unwrap_or(Sex::NotStated),
            member,
            partner,
            group,
            email,
            language,
            ..one
        }
    }

    /// What a form about it begins with.
    pub fn of(one: &Participant) -> Self {
        let input = Self {
            name: one.name.clone(),
            post: one.post.clone(),
            member: one.member.map(|id| id.to_string()).unwrap_or_default(),
            partner: one.partner.clone(),
            group: one.group.map(|id| id.to_string()).unwrap_or_default(),
            sex: one.sex.code().to_owned(),
            email: one.email.clone(),
            language: one.language.map(|language| language.code().to_owned()).unwrap_or_default(),
            certificate: one.certificate.clone(),
            seen: String::new(),
        };
        Self { seen: input.stands().version(), ..input }
    }

    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("name", self.name.clone()),
            ("post", self.post.clone()),
            ("member", self.member.clone()),
            ("partner", self.partner.clone()),
            ("group", self.group.clone()),
            ("sex", self.sex.clone()),
            ("email", self.email.clone()),
            ("language", self.language.clone()),
            ("certificate", self.certificate.clone()),
        ])
    }

    /// Whom it would concern: the training, its plans, and the Member it names.
    pub(in super::super) fn concerned(&self, held: &Held, choices: &Choices) -> Vec<Scope> {
        let member = member_named(&choices.members, &self.member);
        held.concerned(&blank_of(held, member))
    }
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn an_address_of_mail_has_a_name_and_a_domain() {
        for (text, expect) in [
            ("ana@example.org", true),
            ("ana.vula+x@mail.example.org", true),
            ("ana", false),
            ("@example.org", false),
            ("ana@example", false),
            ("ana@.org", false),
            ("ana b@example.org", false),
            ("ana@example.org, ben@example.org", false),
        ] {
            assert_eq!(is_email(text), expect, "{text}");
        }
    }
}
