//! Second floor: pages, JSON API and sessions over HTTP; errors become statuses here and nowhere else.
//!
//! A handler extracts, calls one function of `trellis_app`, and renders. It must not know SQL, file formats or
//! rules; what may be seen is the policy's business, not a page's.
//!
//! Reading order: [`router`] here · `corridor` (what happens to every request) · `session` (who is asking, in
//! which language) · `forgery` and `extract` (how a form comes in; `posted`, `late` and `called` belong to them) · `refill` (a form shown again, filled in) · `asked` (what an address asks for) · `error` (how a problem goes out) · `page` (the
//! frame) · `components` · `pages/<room>` · `api` · [`gallery`] (every page with sample data).

mod address;
mod api;
mod asked;
mod called;
mod caller;
mod components;
mod cookies;
mod corridor;
mod error;
mod extract;
mod flash;
mod forgery;
pub mod gallery;
mod headers;
mod late;
mod navigation;
mod page;
mod pages;
mod posted;
mod reached;
mod refill;
mod session;
mod setup;
mod statics;
mod upload;

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware};
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};
use trellis_app::House;

pub use setup::setup_code;

/// Longest body of a form or an API call, in bytes. Routes that take files allow [`UPLOAD_BYTES_MAX`].
pub const FORM_BYTES_MAX: usize = 64 * 1024;
/// Longest file that may be sent, in bytes.
pub const UPLOAD_BYTES_MAX: usize = 32 * 1024 * 1024;
/// How long a page may take. Uploads have [`UPLOAD_SECONDS_MAX`]: an island's line is slow.
const ANSWER_SECONDS_MAX: u64 = 15;
const UPLOAD_SECONDS_MAX: u64 = 300;

/// What the door decides about serving.
#[derive(Clone)]
pub struct Settings {
    /// Cookies only over HTTPS, under names that browsers bind to this host. Off only for a server on plain HTTP.
    pub secure_cookies: bool,
    /// Proxies in front of this server, whose word on where a request comes from is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// 32 bytes nobody can guess; made anew at each start is fine. Seeds the forms of visitors without a session.
    pub key: [u8; 32],
}

/// What every handler shares.
#[derive(Clone)]
pub(crate) struct Web {
    house: House,
    settings: Arc<Settings>,
    set_up: Arc<AtomicBool>,
}

impl Web {
    /// Whether somebody is known to have an account; `false` as long as nobody has looked.
    fn is_set_up(&self) -> bool {
        self.set_up.load(Ordering::Relaxed)
    }

    /// Remembers that somebody has one: from then on nothing is looked up for it.
    fn note_set_up(&self) {
        self.set_up.store(true, Ordering::Relaxed);
    }
}

/// Everything Trellis serves over HTTP.
pub fn router(house: House, settings: Settings) -> Router {
    let web = Web { house, settings: Arc::new(settings), set_up: Arc::default() };
    let quick = pages::routes()
        .merge(api::routes())
        .fallback(error::no_such_page)
        .layer(CatchPanicLayer::custom(error::after_panic))
        .layer(timeout(ANSWER_SECONDS_MAX))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX));
    let uploads = pages::uploads()
        .merge(api::uploads())
        .layer(CatchPanicLayer::custom(error::after_panic))
        .layer(timeout(UPLOAD_SECONDS_MAX))
        .layer(DefaultBodyLimit::max(UPLOAD_BYTES_MAX + FORM_BYTES_MAX));
    // One endpoint for the corridor: so it can ask for another page where a form has to be shown again.
    Router::new()
        .fallback_service(quick.merge(uploads).with_state(web.clone()))
        .layer(middleware::from_fn_with_state(web.clone(), corridor::corridor))
        .merge(statics::routes())
        .layer(middleware::from_fn_with_state(web.clone(), headers::protect))
        .layer(headers::compression())
        .with_state(web)
}

fn timeout(seconds: u64) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(seconds))
}

/// Serves until `stop` is done; requests under way are finished first.
///
/// # Errors
/// What the socket says when it fails.
pub async fn serve(
    listener: tokio::net::TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    // Handlers learn who is at the other end of the line.
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
}
