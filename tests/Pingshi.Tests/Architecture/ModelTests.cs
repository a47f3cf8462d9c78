using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Platform.Data;
using Pingshi.Platform.Web;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Architecture;

/// <summary>What must hold for every entity and every model that is shown.</summary>
public sealed class ModelTests(OnSqlite product) : ProductTests(product), IClassFixture<OnSqlite>
{
    private static readonly Type[] Kinds = [typeof(IEngagementOwned), typeof(IOrganizationOwned), typeof(IPlatformRow)];

    [Fact]
    public void Every_row_is_an_engagements_an_organisations_or_the_platforms()
    {
        using var db = Product.Open();
        Assert.Empty(db.Model.GetEntityTypes().Where(e => Kinds.Count(k => k.IsAssignableFrom(e.ClrType)) != 1).Select(e => e.ClrType.Name));
    }

    [Fact]
    public void Every_row_of_a_party_is_filtered_by_scope()
    {
        using var db = Product.Open();
        Assert.Empty(db.Model.GetEntityTypes().Where(e => !typeof(IPlatformRow).IsAssignableFrom(e.ClrType) && e.FindDeclaredQueryFilter(Filters.Scope) is null).Select(e => e.ClrType.Name));
    }

    [Fact]
    public void Only_the_platform_has_rows_of_the_platform()
    {
        using var db = Product.Open();
        Assert.DoesNotContain(db.Model.GetEntityTypes().Select(e => e.ClrType), t => typeof(IPlatformRow).IsAssignableFrom(t) && !t.Namespace!.StartsWith("Pingshi.Platform", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_table_bears_its_modules_prefix()
    {
        using var db = Product.Open();
        Assert.Empty(db.Model.GetEntityTypes().Where(e => PrefixOf(e.ClrType) is var prefix && !prefix.Any(p => e.GetTableName()!.StartsWith(p + "_", StringComparison.Ordinal)))
            .Select(e => $"{e.ClrType.FullName} lies in {e.GetTableName()}"));
    }

    [Fact]
    public void Every_root_carries_its_version_as_a_token()
    {
        using var db = Product.Open();
        Assert.Empty(db.Model.GetEntityTypes().Where(e => typeof(IRoot).IsAssignableFrom(e.ClrType) && e.FindProperty(nameof(IRoot.Version))?.IsConcurrencyToken != true).Select(e => e.ClrType.Name));
    }

    /// <summary>System.Text.Json writes a tuple as <c>{}</c>: the reader of the API would get nothing.</summary>
    [Fact]
    public void No_model_of_the_API_holds_a_tuple()
    {
        HashSet<Type> seen = [];
        var models = Product.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).Where(e => e.Metadata.GetMetadata<RouteFacts>() is not null)
            .SelectMany(e => e.Metadata.OfType<IProducesResponseTypeMetadata>().Select(m => m.Type).Concat(e.Metadata.OfType<IAcceptsMetadata>().Select(m => m.RequestType)));
        foreach (var model in models.OfType<Type>())
        {
            Walk(model, model.ToString(), seen);
        }
        Assert.True(seen.Count > 50);
    }

    private static void Walk(Type type, string from, HashSet<Type> seen)
    {
        Assert.False(type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal) || type.FullName.StartsWith("System.Tuple", StringComparison.Ordinal), $"{from} is a tuple.");
        foreach (var argument in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
        {
            Walk(argument, $"{from} <{argument.Name}>", seen);
        }
        if (type.Namespace?.StartsWith("Pingshi", StringComparison.Ordinal) != true || !seen.Add(type))
        {
            return;
        }
        foreach (var property in type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance))
        {
            Walk(property.PropertyType, $"{type.Name}.{property.Name}", seen);
        }
    }

    private static string[] PrefixOf(Type type)
    {
        var space = type.Namespace!.Split('.');
        return space is [_, "Platform", var part, ..] ? [part.ToLowerInvariant(), "platform"] : [space[1].ToLowerInvariant()];
    }
}
