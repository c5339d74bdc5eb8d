//! A head row is taken in: what each column was taken to mean, and what is odd about it.

use std::collections::HashSet;

use super::GridReader;
use crate::plans::{
    content::FlagCode,
    reading::{columns::normalised_head, draft::Draft, heads::Head, table::claim_head},
    source::Place,
};

impl GridReader {
    pub(super) fn take_head(&mut self, draft: &mut Draft<'_>, head: Head) {
        claim_head(draft, &head);
        let repeated = self.head.as_ref().is_some_and(|known| known.quote() == head.quote());
        if let (Some(known), Some(first)) = (&self.head, head.columns.first()) {
            let (mut before, mut now) = (known.roles(), head.roles());
            let order_differs = before != now;
            before.sort_unstable();
            now.sort_unstable();
            if order_differs && before == now {
                draft.flag(FlagCode::HeadOrderDiffers, &first.place, None, [head.quote(), known.quote()]);
            }
        }
        for column in &head.columns {
            if !repeated {
                draft.note_column(column.column, &column.text, column.role());
            }
            if column.guessed && !repeated {
                draft.flag(FlagCode::ColumnGuessed, &column.place, None, [column.text.clone()]);
            }
            if column.meaning.is_none() && self.unknown_heads.insert(normalised_head(&column.text)) {
                draft.flag(FlagCode::ColumnUnknown, &column.place, None, [column.text.clone()]);
            }
        }
        self.head = Some(head);
    }

    /// The head so far was the upper half of one in two rows: its wide heads need no meaning of their own.
    pub(super) fn forget_wide_heads(&mut self, draft: &mut Draft<'_>) {
        let Some(head) = &self.head else { return };
        let unknown: HashSet<&Place> = head
            .columns
            .iter()
            .filter(|column| column.meaning.is_none())
            .map(|column| &column.place)
            .collect();
        draft
            .content
            .flags
            .retain(|flag| flag.code != FlagCode::ColumnUnknown || !unknown.contains(&flag.place));
    }
}
