//! Taking the demonstration programmes back.

use trellis_store::people as store;

use crate::{House, Problem};

/// Removes every sample organisation with its plans, Members, people and everything recorded, in one transaction;
/// how many organisations there were. Other organisations are not touched.
pub async fn remove(house: &House) -> Result<usize, Problem> {
    let mut tx = house.write_unowned().await?;
    let removed = store::remove_samples(&mut tx, None).await?;
    tx.commit().await?;
    Ok(removed)
}
