//! Whose turn it is: of all who may do something with a matter, those who are meant to do the next thing.
//!
//! The table says who may; a room says of each of its states whose turn it is; together they say what is due from whom.

use super::{Bearer, Grant, Office, Reach, Right, Standing, reach};
use crate::people::OrganisationId;

/// Who is meant to do the next thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Turn {
    /// The officer in charge.
    Secretariat,
    /// The head of the secretariat.
    Head,
    /// The Member concerned.
    Member,
    /// The chair of the body.
    Body,
    /// The finance officer.
    Finance,
    /// The expert.
    Expert,
    /// The provider.
    Provider,
}

/// On which side of a desk something waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// For whoever sits at it.
    Mine,
    /// For others.
    Others,
}

impl Turn {
    const fn office(self) -> Office {
        match self {
            Self::Secretariat => Office::Officer,
            Self::Head => Office::Head,
            Self::Member => Office::FocalPoint,
            Self::Body => Office::Chair,
            Self::Finance => Office::Finance,
            Self::Expert => Office::Expert,
            Self::Provider => Office::Provider,
        }
    }

    /// What taking the turn needs: the secretariat moves matters on, others say their part.
    const fn right(self) -> Right {
        match self {
            Self::Secretariat | Self::Head => Right::Move,
            Self::Member | Self::Body | Self::Finance | Self::Expert | Self::Provider => Right::Comment,
        }
    }
}

/// Who follows what others do, beyond what their own offices are held for.
const FOLLOWERS: [Office; 4] = [Office::Officer, Office::Head, Office::Finance, Office::Chair];

/// On which side of the bearer's desk the matters of a standing wait, and which of them; `None` where none of them do.
pub fn side(
    bearer: Bearer<'_>,
    turn: Turn,
    organisation: OrganisationId,
    standing: Standing,
) -> Option<(Side, Reach)> {
    side_by(bearer, (turn, turn.right()), organisation, standing)
}

/// The same where taking the turn needs another right: a body that decides at a session only has to know what waits for it.
pub fn side_by(
    bearer: Bearer<'_>,
    (turn, right): (Turn, Right),
    organisation: OrganisationId,
    standing: Standing,
) -> Option<(Side, Reach)> {
    let takes =
        |grants: &[Grant]| grants.iter().filter(|grant| grant.office == turn.office()).copied().collect();
    let mine: Vec<Grant>;
    let seen: Vec<Grant>;
    let (own, taking) = match bearer {
        Bearer::Anybody | Bearer::Operator => return None,
        Bearer::Holder { organisation, grants } => {
            mine = takes(grants);
            (grants, reach_of(&mine, Bearer::Holder { organisation, grants: &mine }, right, standing))
        }
        // Whoever looks at the site as somebody else sees that desk, and does nothing at it.
        Bearer::Reader { organisation, grants, seen_as } => {
            (mine, seen) = (grants.to_vec(), takes(seen_as));
            let reader = Bearer::Reader { organisation, grants: &mine, seen_as: &seen };
            (seen_as, reach_of(&seen, reader, right, standing))
        }
    };
    if taking != Reach::Nothing {
        return Some((Side::Mine, taking));
    }
    let follows = own.iter().any(|grant| FOLLOWERS.contains(&grant.office));
    let others = match reach(bearer, Right::Learn, organisation, standing) {
        Reach::Everything | Reach::NotConcerning(_) if !follows => {
            let scopes =
                own.iter().map(|grant| grant.scope).filter(|scope| *scope != super::Scope::Organisation);
            let scopes: Vec<_> = scopes.collect();
            if scopes.is_empty() { Reach::Nothing } else { Reach::Concerning(scopes) }
        }
        reach => reach,
    };
    (others != Reach::Nothing).then_some((Side::Others, others))
}

fn reach_of(takes: &[Grant], bearer: Bearer<'_>, right: Right, standing: Standing) -> Reach {
    let organisation = match bearer {
        Bearer::Holder { organisation, .. } | Bearer::Reader { organisation, .. } => organisation,
        Bearer::Anybody | Bearer::Operator => return Reach::Nothing,
    };
    let right = if matches!(bearer, Bearer::Reader { .. }) { Right::Learn } else { right };
    // Without such an office it is nobody's turn here, whatever the public may know.
    if takes.is_empty() { Reach::Nothing } else { reach(bearer, right, organisation, standing) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::Day,
        people::policy::{Deficiency, Scope},
    };

    const OWN: OrganisationId = OrganisationId::new(1);
    const FIJI: Scope = Scope::One(7);

    fn held(office: Office, scope: Scope) -> Grant {
        Grant { office, scope, from: Day::MIN, until: None }
    }

    fn check(grants: &[Grant], turn: Turn, state: Deficiency, expect: Option<(Side, Reach)>) {
        let bearer = Bearer::Holder { organisation: OWN, grants };
        assert_eq!(side(bearer, turn, OWN, Standing::Deficiency(state)), expect, "{grants:?} {turn:?}");
    }

    #[test]
    fn what_a_member_was_told_waits_for_its_focal_point_and_the_officer_sees_whom_it_waits_for() {
        let of_fiji = || Reach::Concerning(vec![FIJI]);
        let notified = Deficiency::Notified;
        check(&[held(Office::FocalPoint, FIJI)], Turn::Member, notified, Some((Side::Mine, of_fiji())));
        check(
            &[Grant::standing(Office::Officer)],
            Turn::Member,
            notified,
            Some((Side::Others, Reach::Everything)),
        );
        check(&[held(Office::Expert, FIJI)], Turn::Member, notified, None);
        check(&[], Turn::Member, notified, None);
    }

    #[test]
    fn a_focal_point_follows_its_own_member_and_not_everything_it_may_know_of() {
        let focal = [held(Office::FocalPoint, FIJI)];
        let others = Some((Side::Others, Reach::Concerning(vec![FIJI])));
        check(&focal, Turn::Secretariat, Deficiency::Responded, others.clone());
        check(&focal, Turn::Secretariat, Deficiency::Decided, others);
        check(&focal, Turn::Secretariat, Deficiency::Draft, None);
    }

    #[test]
    fn whoever_looks_as_somebody_else_sees_that_desk() {
        let (own, seen) = ([Grant::standing(Office::Officer)], [held(Office::FocalPoint, FIJI)]);
        let bearer = Bearer::Reader { organisation: OWN, grants: &own, seen_as: &seen };
        let standing = Standing::Deficiency(Deficiency::Notified);
        let expect = Some((Side::Mine, Reach::Concerning(vec![FIJI])));
        assert_eq!(side(bearer, Turn::Member, OWN, standing), expect);
    }
}
