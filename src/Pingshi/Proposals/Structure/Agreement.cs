using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>How a party stands to the terms as they are now.</summary>
public enum Consent
{
    None,
    Accepted,

    /// <summary>Accepted terms that have changed since.</summary>
    Stale,
    Declined,
}

/// <summary>How the amounts that the parties stated relate to the total.</summary>
public enum Sum
{
    NoTotal,
    AmountMissing,
    Differs,
    Exact,
}

/// <summary>What holds between the parties: the terms by number, each party's reply to them, the amounts.</summary>
public static class Agreement
{
    /// <summary>
    /// Computed from the number of the terms alone: a change of the terms raises it, and every acceptance of a lower one is
    /// stale without anybody touching it.
    /// </summary>
    public static Consent ConsentOf(int terms, IEnumerable<StructureReply> ofParty) =>
        ofParty.MaxBy(r => r.Nth) switch
        {
            null => Consent.None,
            { Terms: var told, Accepts: true } => told == terms ? Consent.Accepted : Consent.Stale,
            { Terms: var told } => told == terms ? Consent.Declined : Consent.None,
        };

    /// <summary>The amounts of the parties against the total: to the minor unit, or not at all.</summary>
    public static Sum SumOf(long? total, IReadOnlyList<long?> amounts) =>
        total is not { } whole ? Sum.NoTotal
        : amounts.Any(a => a is null) ? Sum.AmountMissing
        : amounts.Aggregate(Int128.Zero, (sum, a) => sum + a!.Value) == whole ? Sum.Exact : Sum.Differs;

    /// <summary>All reasons why a party may not reply to these terms now.</summary>
    public static IEnumerable<Reason> WhyNotReply(DeliveryStructure structure, int seen, bool hasAmount, Consent now, bool accepts)
    {
        if (structure.AskedTerms is null)
        {
            yield return StructureWords.NotAsked.Because();
        }
        if (seen != structure.Terms)
        {
            yield return StructureWords.TermsChanged.Because("terms", structure.Terms);
        }
        if (accepts && structure.Form != StructureForm.Sole && !hasAmount)
        {
            yield return StructureWords.AmountFirst.Because("amount");
        }
        if (accepts && now == Consent.Accepted)
        {
            yield return StructureWords.AlreadyAccepted.Because(null, structure.Terms);
        }
        if (structure.FrozenTerms == structure.Terms)
        {
            yield return StructureWords.AlreadyFrozen.Because(null, structure.Frozen);
        }
    }

    /// <summary>All reasons why the parties' replies do not carry a freeze: each that has not accepted, by name.</summary>
    public static IEnumerable<Reason> WhyNotAgreed(IEnumerable<(string Name, Consent Consent)> parties) => parties.Where(p => p.Consent != Consent.Accepted).Select(p => (p.Consent switch
    {
        Consent.Declined => StructureWords.HasDeclined,
        Consent.Stale => StructureWords.AcceptedOlder,
        Consent.None or Consent.Accepted => StructureWords.HasNotAccepted,
    }).Because(null, p.Name));

    /// <summary>All reasons why the amounts do not carry a freeze; who has stated none is named, how much anyone gets is not.</summary>
    public static IEnumerable<Reason> WhyNotSum(long? total, IReadOnlyList<(string Name, long? Amount)> parties)
    {
        if (total is null)
        {
            yield return StructureWords.NoTotal.Because("total");
        }
        foreach (var (name, _) in parties.Where(p => p.Amount is null))
        {
            yield return StructureWords.AmountMissing.Because("amount", name);
        }
        if (SumOf(total, [.. parties.Select(p => p.Amount)]) == Sum.Differs)
        {
            yield return StructureWords.SumDiffers.Because("amount");
        }
    }
}
