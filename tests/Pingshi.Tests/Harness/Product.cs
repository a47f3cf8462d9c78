using Pingshi.Tests.Harness;
using Pingshi.Tests.Host;

[assembly: AssemblyFixture(typeof(Leftovers))]

namespace Pingshi.Tests.Harness;

/// <summary>Which database a test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>
/// The product as it is served, for the tests of one class: a populated world on a database of its own. Write the tests
/// in an abstract class over <see cref="ProductTests"/> and derive one class for each of the two databases.
/// </summary>
public abstract class Product(Engine engine) : IAsyncLifetime
{
    private Deployment? _running;

    public Engine Engine { get; } = engine;

    /// <summary>Why this database is not there; null where it is.</summary>
    public string? WhyNot => Engine == Engine.Postgres ? PostgresServer.WhyNot : null;

    public Deployment Running => _running ?? throw new InvalidOperationException(WhyNot);

    public async ValueTask InitializeAsync() => _running = WhyNot is null ? await Deployment.StartAsync(Engine) : null;

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await _running.DisposeAsync();
        }
        GC.SuppressFinalize(this);
    }
}

public sealed class OnSqlite() : Product(Engine.Sqlite);

public sealed class OnPostgres() : Product(Engine.Postgres);

/// <summary>Tests against the running product; skipped, with the reason, where its database is not installed.</summary>
public abstract class ProductTests
{
    private readonly Product _product;

    protected ProductTests(Product product)
    {
        Assert.SkipWhen(product.WhyNot is not null, product.WhyNot ?? "");
        _product = product;
    }

    protected Deployment Product => _product.Running;
    protected Engine Engine => _product.Engine;
    protected World World => Product.World;
}

/// <summary>Ends what all tests of a run share: the PostgreSQL server, the templates.</summary>
public sealed class Leftovers : IDisposable
{
    public void Dispose() => Template.Clear();
}
