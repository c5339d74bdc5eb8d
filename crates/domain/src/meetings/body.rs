//! The bodies of an organisation: who meets, under whom, and to whom each reports. Must not know sessions.

use crate::{
    kernel::{Day, Id, coded},
    people::{OrganisationId, policy::Scope},
};

/// The id of a body.
pub type BodyId = Id<Body>;

/// A body of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// Whose body it is.
    pub organisation: OrganisationId,
    /// Short code, unique in its organisation; also how texts name it ("ESC", "CC").
    pub code: String,
    /// Its full name.
    pub name: String,
    /// What kind of body it is.
    pub kind: BodyKind,
    /// The body it is part of.
    pub parent: Option<BodyId>,
    /// The body it reports to, where that is another one.
    pub reports_to: Option<BodyId>,
    /// Since when it exists, where that is known: a body may join in the middle of a cycle (S1.10).
    pub from: Option<Day>,
    /// Its last day, if it has ended.
    pub until: Option<Day>,
}

impl Body {
    /// What an office is held for when it is held for this body.
    pub const fn scope(&self) -> Scope {
        Scope::One(self.id.bits())
    }

    /// `true` if the body exists on `day`.
    pub fn exists(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// What kind of body it is (DOMAIN 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BodyKind {
    /// All Members: a Commission, a Conference of the Parties.
    Plenary,
    /// The plenary with those who take part without being Members.
    Extended,
    /// A committee.
    Committee,
    /// A scientific committee.
    Scientific,
    /// A finance and administration committee.
    Finance,
    /// A working group.
    WorkingGroup,
    /// The secretariat.
    Secretariat,
    /// A regional office.
    RegionalOffice,
    /// A liaison group of several secretariats.
    LiaisonGroup,
    /// Those who give experts or money, and the secretariat (S2.3).
    Donors,
}

coded!(BodyKind {
    Plenary => "plenary",
    Extended => "extended",
    Committee => "committee",
    Scientific => "scientific",
    Finance => "finance",
    WorkingGroup => "working-group",
    Secretariat => "secretariat",
    RegionalOffice => "regional-office",
    LiaisonGroup => "liaison-group",
    Donors => "donors",
});

/// Whether making `above` the parent (or the addressee of reports) of `body` would close a circle.
pub fn closes_circle(
    all: &[Body],
    body: BodyId,
    above: BodyId,
    next: impl Fn(&Body) -> Option<BodyId>,
) -> bool {
    let mut at = Some(above);
    // One step more than there are bodies has seen a circle that was there before.
    for _ in 0..=all.len() {
        match at {
            None => return false,
            Some(id) if id == body => return true,
            Some(id) => at = all.iter().find(|each| each.id == id).and_then(&next),
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn body(id: u128, parent: Option<u128>) -> Body {
        Body {
            id: BodyId::new(id),
            organisation: OrganisationId::new(1),
            code: format!("B{id}"),
            name: format!("Body {id}"),
            kind: BodyKind::Committee,
            parent: parent.map(BodyId::new),
            reports_to: None,
            from: None,
            until: None,
        }
    }

    #[test]
    fn s1_10_a_further_body_joins_in_the_middle_of_a_cycle() {
        let joined = Body { from: Some(date(2027, 6, 1)), ..body(3, Some(1)) };
        assert!(!joined.exists(date(2027, 5, 31)));
        assert!(joined.exists(date(2027, 6, 1)));
        assert!(body(1, None).exists(date(1950, 1, 1)));
    }

    #[test]
    fn no_body_is_part_of_itself() {
        let all = [body(1, None), body(2, Some(1)), body(3, Some(2))];
        let circle = |body: u128, above: u128| {
            closes_circle(&all, BodyId::new(body), BodyId::new(above), |each| each.parent)
        };
        assert!(circle(1, 3));
        assert!(circle(2, 2));
        assert!(!circle(3, 1));
        assert!(!circle(1, 9));
    }
}
