//! Serves every page with sample data at <http://127.0.0.1:8099>: for looking at pages while changing them.

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099").await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, trellis_web::gallery::router()).await
}
