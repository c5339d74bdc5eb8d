//! Taking the demonstration programmes back.

use trellis_store::people as store;

use crate::{House, Problem, people};

/// Removes every sample organisation with its plans, Members, people and everything recorded, each in one transaction;
/// how many organisations there were. Other organisations are not touched.
pub async fn remove(house: &House) -> Result<usize, Problem> {
    let mut removed = 0;
    for sample in people::organisations(house).await?.into_iter().filter(|each| each.sample) {
        let mut tx = house.write_unowned(sample.id).await?;
        removed += usize::from(store::remove_sample(&mut tx, sample.id).await?);
        tx.commit().await?;
    }
    Ok(removed)
}
