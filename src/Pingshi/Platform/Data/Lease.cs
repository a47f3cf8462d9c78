using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Pingshi.Platform.Data;

/// <summary>
/// What may happen once at a time is held by a row: a holder, until when, and a token that rises with each holder, so that
/// one who was thought dead cannot write under an old one (fencing).
/// </summary>
public sealed class Lease : IPlatformRow
{
    public required string Name { get; init; }
    public required string Holder { get; set; }
    public required long Token { get; set; }
    public required Instant Until { get; set; }
}

internal static class Leases
{
    extension(AppDb db)
    {
        /// <summary>Takes or prolongs the lease; null while another holds it.</summary>
        public async Task<long?> TryLeaseAsync(string name, string holder, Instant now, Duration length, CancellationToken ct)
        {
            var lease = await db.Set<Lease>().AsNoTracking().SingleOrDefaultAsync(l => l.Name == name, ct);
            if (lease is null)
            {
                db.Add(new Lease { Name = name, Holder = holder, Token = 1, Until = now + length });
                try
                {
                    await db.SaveChangesAsync(ct);
                    return 1;
                }
                catch (DbUpdateException)
                {
                    return null;
                }
            }
            if (lease.Holder != holder && lease.Until > now)
            {
                return null;
            }
            var token = lease.Holder == holder ? lease.Token : lease.Token + 1;
            var taken = await db.Set<Lease>()
                .Where(l => l.Name == name && l.Token == lease.Token && l.Holder == lease.Holder)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.Holder, holder).SetProperty(l => l.Token, token).SetProperty(l => l.Until, now + length), ct);
            return taken == 1 ? token : null;
        }

        /// <summary>Inside the transaction of the leased work: true while the token is still the newest, and locks the row until commit.</summary>
        public async Task<bool> StillHoldsAsync(string name, long token, CancellationToken ct) =>
            await db.Set<Lease>().Where(l => l.Name == name && l.Token == token).ExecuteUpdateAsync(s => s.SetProperty(l => l.Token, token), ct) == 1;
    }
}

internal sealed class LeaseTable : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.ToTable("platform_leases");
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(40);
    }
}
