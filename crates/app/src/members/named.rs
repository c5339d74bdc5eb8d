//! Members and partners as people name them: by code, by id, or by name, whatever its case and accents. Must not know who
//! asks, nor what for.

use trellis_domain::{
    kernel::Id,
    members::{Member, MemberId, Partner, PartnerId},
};

use super::states::folded;

/// The Member that a text names.
pub(crate) fn member_named(members: &[Member], text: &str) -> Option<MemberId> {
    let is_it = |member: &&Member| is_called((&member.code, member.id, &member.name), text);
    members.iter().find(is_it).map(|member| member.id)
}

/// The partner that a text names.
pub(crate) fn partner_named(partners: &[Partner], text: &str) -> Option<PartnerId> {
    let is_it = |partner: &&Partner| is_called((&partner.code, partner.id, &partner.name), text);
    partners.iter().find(is_it).map(|partner| partner.id)
}

fn is_called<K>((code, id, name): (&str, Id<K>, &str), text: &str) -> bool {
    let (text, wanted) = (text.trim(), folded(text));
    code.eq_ignore_ascii_case(text)
        || id.to_string() == text
        || (!wanted.is_empty() && folded(name) == wanted)
}
