from django.urls import path

from subscribers import views

urlpatterns = [path("subscribe/", views.plans, name="plans")]
