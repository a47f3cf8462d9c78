using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Data;

/// <summary>The tables of all modules: each adds its own, knowing the context whose scope its filters follow.</summary>
public sealed class Schema(IReadOnlyList<Action<ModelBuilder, AppDb>> modules)
{
    public void Apply(ModelBuilder model, AppDb db)
    {
        foreach (var tables in modules)
        {
            tables(model, db);
        }
    }
}
