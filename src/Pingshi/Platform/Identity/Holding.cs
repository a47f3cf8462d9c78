using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

/// <summary>Acts of one person that must see what the other did come one after the other.</summary>
internal static class Holding
{
    extension(AppDb db)
    {
        /// <summary>Inside a transaction: waits for others that hold this person, and holds its row until the commit. What is read after it is up to date.</summary>
        public Task HoldAsync(Id<Person> person, CancellationToken ct) =>
            db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, p => p.Version), ct);
    }
}
