### كلمات تستخدمها جميع الغرف.

yes = نعم
no = لا
none = لا شيء
unknown = غير معروف
all = الكل
other = غير ذلك

## أفعال

save = حفظ
cancel = إلغاء
close = إغلاق
back = رجوع
next = التالي
continue = متابعة
edit = تعديل
add = إضافة
remove = إزالة
search = بحث
filter = تصفية
clear = مسح
download = تنزيل
upload = رفع ملف
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج

## الزمن

# $day: a short day; $time: "09:00"; $mark: how far the clock is from UTC, "UTC+12"
moment = { $day }، { $time } { $mark }
as-at = حتى { $day }
from-until = من { $from } إلى { $until }
from-on = ابتداءً من { $from }
today = اليوم

## الكميات

n-of-total = { $done } من { $total }
result-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}

every-year = كل السنوات

chart-bars = { $count ->
    [zero] لا توجد أسماء لإظهار { $first } و{ $second }.
    [one] { $first } و{ $second } لاسم واحد في أعمدة.
    [two] { $first } و{ $second } لاسمين في أعمدة.
    [few] { $first } و{ $second } لـ { $count } أسماء في أعمدة.
    [many] { $first } و{ $second } لـ { $count } اسماً في أعمدة.
   *[other] { $first } و{ $second } لـ { $count } اسم في أعمدة.
}
