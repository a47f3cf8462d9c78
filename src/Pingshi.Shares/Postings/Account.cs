using System.Text.RegularExpressions;

namespace Pingshi.Shares.Postings;

/// <summary>An account: whose, what for, in which currency.</summary>
public sealed partial record Account : IComparable<Account>
{
    /// <summary>An account.</summary>
    /// <param name="party">Small letters, digits and hyphens, beginning with a letter or digit; at most 64.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="currency">In which currency.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.UnreadableAccount"/>.</exception>
    public Account(string party, AccountPurpose purpose, Currency currency)
    {
        if (!PartyPattern.IsMatch(party))
        {
            throw new SharesException(SharesCodes.UnreadableAccount, party);
        }

        (Party, Purpose, Currency) = (party, purpose, currency);
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PartyPattern { get; }

    /// <summary>Whose.</summary>
    public string Party { get; }

    /// <summary>What for.</summary>
    public AccountPurpose Purpose { get; }

    /// <summary>In which currency.</summary>
    public Currency Currency { get; }

    /// <summary>By party, purpose, currency, in ordinal order.</summary>
    /// <param name="other">Another account.</param>
    public int CompareTo(Account? other) => other is null ? 1 : string.CompareOrdinal(ToString(), other.ToString());

    /// <summary><c>member-a:share:CNY</c>.</summary>
    public override string ToString() => $"{Party}:{Purpose.ToString().ToLowerInvariant()}:{Currency}";
}
