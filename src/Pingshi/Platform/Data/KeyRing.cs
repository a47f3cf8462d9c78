using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Platform.Data;

/// <summary>One Data Protection key, so that every node and every restored backup reads the same cookies.</summary>
public sealed class ProtectionKey : IPlatformRow
{
    public required Id<ProtectionKey> Id { get; init; }
    public required string Name { get; init; }
    public required string Xml { get; init; }
    public required Instant At { get; init; }
}

internal sealed class KeyRing(Database database, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Open(Scope.System("keys", clock.Now));
        return [.. db.Set<ProtectionKey>().AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var scope = Scope.System("keys", clock.Now);
        using var db = database.Open(scope);
        db.Add(new ProtectionKey { Id = scope.NewId<ProtectionKey>(), Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting), At = scope.Now });
        // The framework's interface is synchronous; this happens once in ninety days.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
