//! The groups that Members stand in today: each class, status, group and region of the organisation, and each dated set.

use std::collections::HashSet;

use trellis_domain::{
    kernel::Day,
    members::{MemberId, TenureKind},
    people::OrganisationId,
};
use trellis_store::{Tx, members as store};

use crate::Problem;

/// What groups can be asked for together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// A list of the organisation.
    Tenure(TenureKind),
    /// Its dated sets.
    Sets,
}

impl By {
    /// As addresses say it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tenure(kind) => kind.code(),
            Self::Sets => "set",
        }
    }
}

/// A group of Members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Among which it stands.
    pub by: By,
    /// Its code in that list.
    pub code: String,
    /// The name of a dated set; what the others are called is the organisation's settings' business.
    pub name: String,
    members: HashSet<MemberId>,
}

impl Group {
    /// A group that stands for itself in a sample.
    pub fn of(by: By, code: &str, name: &str) -> Self {
        Self { by, code: code.to_owned(), name: name.to_owned(), members: HashSet::new() }
    }

    /// As addresses say it: a class by its code, everything else behind what it is.
    pub fn called(&self) -> String {
        match self.by {
            By::Tenure(TenureKind::Class) => self.code.clone(),
            by => format!("{}:{}", by.code(), self.code),
        }
    }

    /// Whether a Member belongs to it.
    pub fn holds(&self, member: MemberId) -> bool {
        self.members.contains(&member)
    }
}

/// The groups of an organisation as at a day, in the order of their lists and codes; none is empty.
pub(crate) async fn all(tx: &mut Tx, organisation: OrganisationId, day: Day) -> Result<Vec<Group>, Problem> {
    let mut groups: Vec<Group> = Vec::new();
    let mut put = |by: By, code: &str, name: &str, member: MemberId| {
        let is_it = |group: &&mut Group| group.by == by && group.code == code;
        match groups.iter_mut().find(is_it) {
            Some(group) => {
                group.members.insert(member);
            }
            None => groups.push(Group { members: HashSet::from([member]), ..Group::of(by, code, name) }),
        }
    };
    for each in store::recorded(tx, organisation).await? {
        if each.withdrawn.is_none() && each.tenure.period.contains(day) {
            let code = each.tenure.class.as_str();
            put(By::Tenure(each.kind), code, code, each.tenure.member);
        }
    }
    for each in store::sets(tx, organisation).await? {
        for member in each.set.members_at(day) {
            put(By::Sets, each.set.code(), &each.name, member);
        }
    }
    groups.sort_by_key(|group| (group.by.code(), group.name.clone()));
    Ok(groups)
}
