using System.Globalization;

namespace Pingshi.Tenders.Writing;

/// <summary>Figures as printed documents show them, the same on every machine.</summary>
internal static class Figures
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Money(long minor) => (minor / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);

    public static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Day(DateOnly day, Edition edition) => edition switch
    {
        Edition.Chinese => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"),
        Edition.English => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}"),
    };

    /// <summary>A day for a narrow column.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The words of the weight of a requirement, with the sign that tenders commonly give it.</summary>
    public static string Say(this Obligation obligation, Edition edition) => obligation switch
    {
        Obligation.Mandatory => edition.Say("★实质性", "★ Mandatory"),
        Obligation.Important => edition.Say("▲重要", "▲ Important"),
        Obligation.Ordinary => edition.Say("一般", "Ordinary"),
    };

    /// <summary>A number or word in words of money of its currency: 元 for yuan.</summary>
    public static string Unit(string currency, Edition edition) => currency == "CNY" ? edition.Say("元", "CNY") : currency;
}
