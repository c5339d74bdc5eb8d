//! Who may do what: one table, deny by default, no I/O.
//!
//! A matter is of a kind and in a state ([`Standing`], a line of [`table`]) and concerns somebody. A person stands to it
//! as one or more [`Subject`]s, and may do what the line gives any of them. Refused is either [`Refusal::Hidden`], for
//! whoever may not even learn that the thing exists, or a reason. [`reach`] answers the same for a list.

mod rights;
mod subject;
mod table;
mod turn;

pub use rights::{Right, Rights};
pub use subject::{Bearer, Grant, Office, Scope, Subject};
/// The states of an office held; the plain name is the office itself.
pub use table::Grant as GrantState;
pub use table::*;
pub use turn::{Side, Turn, side, side_by};

use super::{OrganisationId, PersonId};

/// What a line of the table says beside the rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// Closed to everybody who is not in the line until its moment of release.
    Embargoed,
    /// Private to the Member.
    MembersOwn,
    /// Whoever moves it on is not who made it.
    FourEyes,
    /// A final state: nothing moves it on.
    Final,
    /// The public may know of it.
    Public,
    /// Accounts and settings: nothing of a programme's content.
    NoContent,
}

/// A line of the table.
struct Row {
    resource: &'static str,
    state: &'static str,
    flags: &'static [Flag],
    rights: &'static [(Subject, Rights)],
}

impl Standing {
    /// What the line gives to `subject`; nothing where it is silent.
    pub fn rights(self, subject: Subject) -> Rights {
        let row = self.row();
        row.rights.iter().find(|(who, _)| *who == subject).map_or(Rights::NONE, |(_, rights)| *rights)
    }

    /// `true` if the line carries `flag`.
    pub fn is(self, flag: Flag) -> bool {
        self.row().flags.contains(&flag)
    }

    /// The kind and the state, as `mission_report.draft`.
    pub fn name(self) -> String {
        let row = self.row();
        format!("{}.{}", snake(row.resource), snake(row.state))
    }
}

/// `MissionReport` as `mission_report`.
fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 2);
    for (at, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// What a decision looks at.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is and in which state.
    pub standing: Standing,
    /// Whom and what it concerns.
    pub concerns: &'a [Scope],
    /// Who made it, where somebody did.
    pub made_by: Option<PersonId>,
}

/// Why something was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The person must not learn that the thing exists: answer as for an absent id.
    Hidden,
    /// The person may know of the thing, but not do this.
    NotYours(Right),
    /// Whoever made it does not move it on: a second person signs.
    NeedsAnother,
}

/// Decides whether `bearer`, who is `person`, may do `right` to `matter`.
///
/// # Errors
/// [`Refused`], which tells what may be answered.
pub fn decide(
    bearer: Bearer<'_>,
    person: Option<PersonId>,
    right: Right,
    matter: &Matter<'_>,
) -> Result<(), Refused> {
    let rights = rights(bearer, matter);
    if !rights.has(right) {
        // To create something is not to touch one that exists: there is nothing to hide.
        let open = rights.has(Right::Learn) || right == Right::Create;
        return Err(if open { Refused::NotYours(right) } else { Refused::Hidden });
    }
    let same = matter.made_by.is_some() && matter.made_by == person;
    if right == Right::Move && same && matter.standing.is(Flag::FourEyes) {
        return Err(Refused::NeedsAnother);
    }
    Ok(())
}

/// Everything `bearer` may do to `matter`.
pub fn rights(bearer: Bearer<'_>, matter: &Matter<'_>) -> Rights {
    if let Some((own, seen)) = looks_through(bearer) {
        return rights(own, matter).and(rights(seen, matter)).and(Rights::READING);
    }
    let subjects =
        offices(bearer, matter.organisation).iter().filter_map(|grant| grant.stands(matter.concerns));
    subjects.fold(ground(bearer, matter.organisation, matter.standing), |rights, subject| {
        rights.or(matter.standing.rights(subject))
    })
}

/// The two bearers whose rights a reader has at most.
const fn looks_through(bearer: Bearer<'_>) -> Option<(Bearer<'_>, Bearer<'_>)> {
    match bearer {
        Bearer::Reader { organisation, grants, seen_as } => {
            Some((Bearer::Holder { organisation, grants }, Bearer::Holder { organisation, grants: seen_as }))
        }
        Bearer::Anybody | Bearer::Holder { .. } | Bearer::Operator => None,
    }
}

/// The offices that count in `organisation`: none of another organisation's does.
const fn offices<'a>(bearer: Bearer<'a>, organisation: OrganisationId) -> &'a [Grant] {
    match bearer {
        Bearer::Holder { organisation: own, grants } if own.bits() == organisation.bits() => grants,
        Bearer::Holder { .. } | Bearer::Reader { .. } | Bearer::Anybody | Bearer::Operator => &[],
    }
}

/// What `bearer` may do whatever the offices and whomever the matter concerns.
fn ground(bearer: Bearer<'_>, organisation: OrganisationId, standing: Standing) -> Rights {
    let public = standing.rights(Subject::Public);
    match bearer {
        Bearer::Operator => public.or(standing.rights(Subject::Operator)),
        Bearer::Holder { organisation: own, .. } if own != organisation => {
            public.or(standing.rights(Subject::Stranger))
        }
        Bearer::Holder { .. } | Bearer::Reader { .. } | Bearer::Anybody => public,
    }
}

/// How far a right reaches in a list of matters of one standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// None of them.
    Nothing,
    /// Those that concern one of these.
    Concerning(Vec<Scope>),
    /// All but those that concern one of these.
    NotConcerning(Vec<Scope>),
    /// All of them.
    Everything,
}

impl Reach {
    /// `true` if it covers a matter that concerns `concerns`.
    pub fn covers(&self, concerns: &[Scope]) -> bool {
        let concerned = |scopes: &[Scope]| scopes.iter().any(|scope| concerns.contains(scope));
        match self {
            Self::Nothing => false,
            Self::Concerning(scopes) => concerned(scopes),
            Self::NotConcerning(scopes) => !concerned(scopes),
            Self::Everything => true,
        }
    }

    /// What both cover, or less: of a list that is asked for from two sides nothing may come that one side hides.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Everything, reach) | (reach, Self::Everything) => reach,
            (Self::Concerning(mine), Self::Concerning(theirs)) => {
                let both: Vec<_> = mine.into_iter().filter(|scope| theirs.contains(scope)).collect();
                if both.is_empty() { Self::Nothing } else { Self::Concerning(both) }
            }
            (Self::NotConcerning(mut mine), Self::NotConcerning(theirs)) => {
                mine.extend(theirs);
                Self::NotConcerning(mine)
            }
            // One matter may concern several: neither form says "these, unless they concern those as well".
            (Self::Nothing | Self::Concerning(_) | Self::NotConcerning(_), _) => Self::Nothing,
        }
    }
}

/// Which matters of `organisation` in `standing` a list may show to `bearer` for `right`: the scope of its query.
///
/// For one office it agrees with [`decide`] matter by matter, four eyes apart, which are about one matter and never about
/// a list. Of several offices it gives at most what they give together.
pub fn reach(bearer: Bearer<'_>, right: Right, organisation: OrganisationId, standing: Standing) -> Reach {
    if let Some((own, seen)) = looks_through(bearer) {
        if !Rights::READING.has(right) {
            return Reach::Nothing;
        }
        return reach(own, right, organisation, standing).and(reach(seen, right, organisation, standing));
    }
    let (mut only, mut never) = (Vec::new(), Vec::new());
    let mut everything = ground(bearer, organisation, standing).has(right);
    for grant in offices(bearer, organisation) {
        let gives = |concerned| grant.stands_if(concerned).is_some_and(|who| standing.rights(who).has(right));
        match (gives(true), gives(false)) {
            (true, true) => everything = true,
            (true, false) if grant.scope == Scope::Organisation => everything = true,
            (true, false) => only.push(grant.scope),
            (false, true) if grant.scope != Scope::Organisation => never.push(grant.scope),
            (false, _) => {}
        }
    }
    match (everything, only.is_empty(), never.is_empty()) {
        (true, ..) => Reach::Everything,
        (false, true, true) => Reach::Nothing,
        (false, false, true) => Reach::Concerning(only),
        (false, _, false) => Reach::NotConcerning(never),
    }
}

#[cfg(test)]
mod tests;
