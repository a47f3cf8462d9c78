using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Shares;
using Pingshi.Shares.Postings;

namespace Pingshi.Settlement.Books;

/// <summary>One row of a ledger: an amount from the credited account to the debited one. Never changed; what becomes of it is another row.</summary>
public sealed class LedgerTransfer : IEngagementOwned
{
    public required Id<LedgerTransfer> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Whose book it stands in.</summary>
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>From 1 without gaps, in its book.</summary>
    public required long Number { get; init; }

    /// <summary>Rows that were posted together bear one, and one audit entry with the digest over them.</summary>
    public required Id<Batch> BatchId { get; init; }

    /// <summary>The caller's key: the same row sent twice has one effect.</summary>
    public required string Key { get; init; }
    public required TransferKind Kind { get; init; }
    public required Id<Organization> DebitId { get; init; }
    public required AccountPurpose DebitPurpose { get; init; }
    public required Id<Organization> CreditId { get; init; }
    public required AccountPurpose CreditPurpose { get; init; }
    public required string Currency { get; init; }

    /// <summary>Minor units above zero; zero where the row only frees what was pending.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>The key of the pending row that it posts, voids or lets expire, and what was pending there.</summary>
    public string? Settles { get; init; }
    public long FreesMinor { get; init; }
    public Instant? Until { get; init; }

    /// <summary>When it counts, and when it was written down.</summary>
    public required Instant Effective { get; init; }
    public required Instant Recorded { get; init; }

    /// <summary>What it stands on, for the journal.</summary>
    public required string Reference { get; init; }
    public Id<Receipt>? ReceiptId { get; init; }

    /// <summary>SHA-256 over every other member, as lower-case hex.</summary>
    public string Digest { get; private set; } = "";

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;

    public Account Debit => new(DebitId.ToString(), DebitPurpose, Shares.Currency.Of(Currency));
    public Account Credit => new(CreditId.ToString(), CreditPurpose, Shares.Currency.Of(Currency));

    /// <summary>What the row moves; nothing while it is pending or frees.</summary>
    public long MovedMinor => Kind is TransferKind.Posted or TransferKind.Post ? AmountMinor : 0;

    /// <summary>By how much what is pending grows.</summary>
    public long PendingMinor => Kind == TransferKind.Pending ? AmountMinor : -FreesMinor;

    /// <summary>As the library knows it.</summary>
    public Transfer AsTransfer() => new(Key, Kind, Debit, Credit, Money.FromMinor(AmountMinor, Shares.Currency.Of(Currency)), BookTime.Of(Effective))
    {
        Of = Settles, Until = Until is { } until ? BookTime.Of(until) : null, Reference = Reference,
    };

    public LedgerTransfer WithDigest()
    {
        Digest = ComputeDigest();
        return this;
    }

    public string ComputeDigest()
    {
        // A JSON list of texts: two rows that differ anywhere never have the same bytes.
        string?[] fields =
        [
            "pingshi-transfer-1", Id.ToString(), EngagementId.ToString(), OrganizationId.ToString(), Figure(Number), BatchId.ToString(), Key, Kind.ToString(), Debit.ToString(), Credit.ToString(), Figure(AmountMinor),
            Settles, Figure(FreesMinor), Until is { } until ? Figure(Microseconds(until)) : null, Figure(Microseconds(Effective)), Figure(Microseconds(Recorded)), Reference, ReceiptId?.ToString(),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields)));
    }

    /// <summary>The digest over rows posted together, in the order of their numbers: what the audit log seals.</summary>
    public static string DigestOf(IEnumerable<LedgerTransfer> batch) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', batch.OrderBy(t => t.Number).Select(t => t.Digest)))));

    private static string Figure(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long Microseconds(Instant moment) => moment.ToUnixTimeTicks() / 10;
}

/// <summary>What rows that were posted together are called; nothing else.</summary>
public abstract class Batch;

/// <summary>Books count days in China.</summary>
internal static class BookTime
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static DateTimeOffset Of(Instant moment) => moment.InZone(China).ToDateTimeOffset();

    /// <summary>The first moment of a day.</summary>
    public static Instant StartOf(LocalDate day) => day.AtStartOfDayInZone(China).ToInstant();

    public static LocalDate DayOf(Instant moment) => moment.InZone(China).Date;
}
