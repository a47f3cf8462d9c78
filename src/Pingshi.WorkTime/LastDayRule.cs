namespace Pingshi.WorkTime;

/// <summary>What happens when the last day of a period counted in days is not an ordinary day.</summary>
public enum LastDayRule
{
    /// <summary>It stays the last day.</summary>
    Stays,

    /// <summary>
    /// A holiday moves it to the day after the holidays, whatever weekday that is: the words of decree 87 of the Ministry of Finance, art. 85
    /// (期限的最后一日是国家法定节假日的，顺延到节假日后的次日为期限的最后一日). A weekend without a holiday does not move it.
    /// </summary>
    AfterHolidays,

    /// <summary>Any day without work, weekends too, moves it to the next working day: for rules and contracts that say rest day.</summary>
    AfterRestDays,
}
