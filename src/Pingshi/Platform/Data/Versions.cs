using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Pingshi.Platform.Data;

/// <summary>A change to a root or to one of its parts raises the root's version, once a unit of work.</summary>
internal static class Versions
{
    public static void Raise(ChangeTracker tracker, IEnumerable<EntityEntry> changes)
    {
        foreach (var change in changes)
        {
            if (change.Entity is IRoot)
            {
                Raise(change);
            }
            foreach (var (root, key) in RootsOf(change.Entity))
            {
                Raise(tracker.Entries().FirstOrDefault(e => e.Entity.GetType() == root && Equals(e.Property("Id").CurrentValue, key))
                    ?? throw new InvalidOperationException(
                        $"A {change.Entity.GetType().Name} changed without its {root.Name} loaded: load the root, so that its version rises."));
            }
        }
    }

    private static void Raise(EntityEntry root)
    {
        var version = root.Property(nameof(IRoot.Version));
        if (root.State is EntityState.Unchanged or EntityState.Modified && Equals(version.CurrentValue, version.OriginalValue))
        {
            version.CurrentValue = (long)version.OriginalValue! + 1;
        }
    }

    private static IEnumerable<(Type Root, object Key)> RootsOf(object entity) =>
        from part in entity.GetType().GetInterfaces()
        where part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IPartOf<>)
        select (part.GenericTypeArguments[0], part.GetProperty(nameof(IPartOf<>.RootKey), BindingFlags.Public | BindingFlags.Instance)!.GetValue(entity)!);
}
