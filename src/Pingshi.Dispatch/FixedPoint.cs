namespace Pingshi.Dispatch;

/// <summary>Undoes a shift that has no closed inverse.</summary>
internal static class FixedPoint
{
    /// <summary>A thousandth of the promised accuracy, so that two inversions in a row still keep it.</summary>
    private const double Enough = 1e-10;

    /// <summary>
    /// The point whose shifted image is the target. Both shifts move neighbours almost alike (their derivative is below 0.03),
    /// so each step shrinks the error at least thirtyfold: six steps reach the bound, the others are head room.
    /// </summary>
    public static (double Latitude, double Longitude) Invert(
        double latitude, double longitude, Func<double, double, (double Latitude, double Longitude)> shifted)
    {
        var (foundLatitude, foundLongitude) = (latitude, longitude);
        for (var step = 0; step < 20; step++)
        {
            var image = shifted(foundLatitude, foundLongitude);
            var (offLatitude, offLongitude) = (image.Latitude - latitude, image.Longitude - longitude);
            foundLatitude -= offLatitude;
            foundLongitude -= offLongitude;
            if (Math.Abs(offLatitude) < Enough && Math.Abs(offLongitude) < Enough)
            {
                break;
            }
        }

        return (foundLatitude, foundLongitude);
    }
}
