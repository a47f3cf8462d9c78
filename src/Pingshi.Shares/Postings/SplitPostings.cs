using Pingshi.Shares.Splits;

namespace Pingshi.Shares.Postings;

/// <summary>The ledger's rows of a split and of what happens to it: linked, so that they are posted together or not at all.</summary>
public static class SplitPostings
{
    /// <summary>The receipt comes into the holder's bank account and is owed to the legs.</summary>
    /// <param name="split">A split.</param>
    /// <param name="effective">When the money came.</param>
    /// <param name="key">The beginning of the rows' keys; the receipt's id where it is unique.</param>
    public static IReadOnlyList<Transfer> Of(SplitResult split, DateTimeOffset effective, string key) =>
        Rows(split, split.Legs, effective, key, $"receipt {split.Receipt.Id}, {split.Rule}, {split.Rule.Digest}");

    /// <summary>What a movement changes: refunds and clawbacks against the holder's bank, releases between the legs.</summary>
    /// <param name="split">The original split.</param>
    /// <param name="movement">What happened.</param>
    /// <param name="effective">When.</param>
    /// <param name="key">The beginning of the rows' keys.</param>
    public static IReadOnlyList<Transfer> Of(SplitResult split, Movement movement, DateTimeOffset effective, string key)
    {
        var reference = $"{movement.Kind.ToString().ToLowerInvariant()} {movement.Reference}, receipt {movement.Receipt}, {movement.Digest}";
        if (movement.Kind != MovementKind.Release)
        {
            return Rows(split, movement.Legs, effective, key, reference);
        }

        var from = movement.Legs.Where(l => l.Amount.Sign < 0).Select(l => AccountOf(l.Leg, l.Amount.Currency)).SingleOrDefault();
        return
        [
            .. movement.Legs.Where(l => l.Amount.Sign > 0).Select(l => new Transfer(
                Key(key, l.Leg), TransferKind.Posted, from!, AccountOf(l.Leg, l.Amount.Currency), l.Amount, effective) { Reference = reference }),
        ];
    }

    /// <summary>The account of a leg.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="currency">The currency.</param>
    public static Account AccountOf(Leg leg, Currency currency) => new(leg.Party, leg.Purpose switch
    {
        LegPurpose.Share => AccountPurpose.Share,
        LegPurpose.Cost => AccountPurpose.Cost,
        LegPurpose.Retained => AccountPurpose.Retained,
        LegPurpose.Tax => AccountPurpose.Tax,
        LegPurpose.Suspense => AccountPurpose.Suspense,
    }, currency);

    private static List<Transfer> Rows(SplitResult split, IReadOnlyList<LegAmount> legs, DateTimeOffset effective, string key, string reference) =>
    [
        .. legs.Where(l => !l.Amount.IsZero).Select(leg =>
        {
            var (bank, account) = (new Account(split.Rule.Holder, AccountPurpose.Bank, leg.Amount.Currency), AccountOf(leg.Leg, leg.Amount.Currency));
            var (debit, credit) = leg.Amount.Sign > 0 ? (bank, account) : (account, bank);
            return new Transfer(Key(key, leg.Leg), TransferKind.Posted, debit, credit, leg.Amount.Abs(), effective) { Reference = reference };
        }),
    ];

    private static string Key(string key, Leg leg) => $"{key}/{leg.Party}/{leg.Purpose.ToString().ToLowerInvariant()}";
}
